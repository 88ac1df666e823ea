-- Table 5. Days in custody within the period, of distinct persons: the day of admission counts, that of release does not.
SELECT
  every, date, "legalStatus", prison, sex, age_band(birth_year, date) AS "ageBand",
  count(*) AS days, count(DISTINCT person) AS persons
FROM periods JOIN present ON day BETWEEN start_day AND date
GROUP BY GROUPING SETS ((every, date), (every, date, "legalStatus"), (every, date, prison), (every, date, sex), (every, date, "ageBand"))
