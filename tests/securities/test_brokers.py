from __future__ import annotations

import pytest

from watchlist.securities.brokers import Brokers, load_brokers
from watchlist.securities.folding import fold


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("东吴证券", "东吴证券"), ("東吳證券", "东吴证券"), ("东吴证券股份有限公司", "东吴证券"), ("Soochow Securities", "东吴证券"), ("东吴", "东吴证券"),
        ("開源證券", "开源证券"), ("KYSEC", "开源证券"), ("大摩", "摩根士丹利"), ("某某证券", None), ("里昂", "中信里昂"), ("Goldman Sachs", "高盛"),
    ],
)  # fmt: skip
def test_a_field_names_a_house(brokers: Brokers, text: str, name: str | None) -> None:
    found = brokers.find(text)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("licence", "name"),
    [
        ("S0600521080005", "东吴证券"),
        ("S0790523120003", "开源证券"),
        ("A0230511040001", "申万宏源"),
        (" s0850518010001 ", "海通证券"),
    ],
)
def test_a_licence_leads_to_the_house(brokers: Brokers, licence: str, name: str) -> None:
    found = brokers.by_licence(licence)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "licence", ["", "S9999521080005", "S06005210800", "0600521080005", "S0600521080005x"]
)
def test_what_is_no_licence_leads_nowhere(brokers: Brokers, licence: str) -> None:
    assert brokers.by_licence(licence) is None


@pytest.mark.parametrize("domain", ["dwzq.com.cn", "wangzj@dwzq.com.cn", "www.dwzq.com.cn", "DWZQ.com.cn"])
def test_a_domain_leads_to_the_house(brokers: Brokers, domain: str) -> None:
    found = brokers.by_domain(domain)
    assert found is not None
    assert found.name == "东吴证券"


@pytest.mark.parametrize("domain", ["", "com.cn", "qq.com", "notdwzq.com.cn"])
def test_another_domain_leads_nowhere(brokers: Brokers, domain: str) -> None:
    assert brokers.by_domain(domain) is None


def test_houses_are_found_in_text_where_they_stand(brokers: Brokers) -> None:
    text = "資料來源：Wind，東吳證券研究所；平安好医生、中信里昂證券研究部"
    found = [(text[start:end], broker.name) for start, end, broker in brokers.names_in(fold(text))]
    assert ("東吳證券", "东吴证券") in found
    assert not any(name == "平安证券" for _, name in found)


def test_every_mark_belongs_to_a_house_and_to_one_only(brokers: Brokers) -> None:
    marked = [broker for broker in brokers.all if broker.licence or broker.domains]
    assert len(marked) > 50
    assert len({broker.licence for broker in marked if broker.licence}) == sum(
        bool(b.licence) for b in marked
    )
    assert all(brokers.by_domain(domain) is broker for broker in marked for domain in broker.domains)


def test_a_house_is_found_by_each_of_its_full_names(brokers: Brokers) -> None:
    for broker in load_brokers().all:
        found = brokers.find(broker.full_name)
        assert found is not None
        assert found.full_name == broker.full_name
