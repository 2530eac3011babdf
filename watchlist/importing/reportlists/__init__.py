"""Lists of reports: tables in which each row is a report, with its house, date, rating and stock."""
