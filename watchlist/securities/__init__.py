"""The offline security master: load, look up by code, name, alias and pinyin, and the name automaton."""
