-- Table 4. Releases in the period: events, and distinct persons. Status and prison are those just before.
SELECT
  every, date, modality, exit_status AS "legalStatus", exit_prison AS prison, sex, kind,
  count(*) AS events, count(DISTINCT person) AS persons
FROM periods JOIN spells ON until_day BETWEEN start_day AND date
WHERE exit = 'release'
GROUP BY GROUPING SETS (
  (every, date), (every, date, modality), (every, date, "legalStatus"), (every, date, prison), (every, date, sex), (every, date, kind)
)
