-- Table 1. Persons in custody at 24:00 of the date.
SELECT every, date, "legalStatus", prison, sex, "nationalityGroup", language, age_band(birth_year, date) AS "ageBand", count(person) AS persons
FROM periods JOIN present ON day = date
GROUP BY GROUPING SETS (
  (every, date), (every, date, "legalStatus"), (every, date, prison), (every, date, sex), (every, date, "nationalityGroup"),
  (every, date, language), (every, date, "ageBand")
)
