-- Table 3. Admissions in the period: events, and distinct persons.
SELECT
  every, date, kind, entry_status AS "legalStatus", entry_prison AS prison, sex, age_band(birth_year, date) AS "ageBand",
  count(*) AS events, count(DISTINCT person) AS persons
FROM periods JOIN spells ON from_day BETWEEN start_day AND date
WHERE entry = 'admission'
GROUP BY GROUPING SETS (
  (every, date), (every, date, kind), (every, date, "legalStatus"), (every, date, prison), (every, date, sex), (every, date, "ageBand")
)
