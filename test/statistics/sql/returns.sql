-- Table 17. Of each person's first release in the period (a death, a removal, a transfer is none): the next admission of the person.
WITH
  first_releases AS (
    SELECT every, date, person, island, until_day AS released_on, modality
    FROM periods JOIN times ON until_day BETWEEN start_day AND date
    WHERE exit = 'release' AND modality <> 'REMOVAL'
    QUALIFY row_number() OVER (PARTITION BY every, date, person ORDER BY island) = 1
  ),
  -- ReturnedToCustody gives the cause of the time in custody that goes on when it is told, else of the next one, else of the last one.
  causes AS (
    SELECT stay, least(over + 1, spells) AS spell, arg_max(cause, nth) AS cause
    FROM (
      SELECT
        f.stay, f.nth, f.data->>'cause' AS cause,
        count(e.stay) AS over, (SELECT max(s.spell) FROM spells s WHERE s.stay = f.stay) AS spells
      FROM facts f LEFT JOIN states e ON e.stay = f.stay AND e.before = 'inside' AND e.state <> 'inside' AND e.fact < f.nth
      WHERE f.type = 'ReturnedToCustody'
      GROUP BY ALL
    )
    GROUP BY ALL
  ),
  next_admissions AS (
    SELECT r.every, r.date, r.person, a.from_day AS admitted_on, coalesce(c.cause, 'UNKNOWN') AS cause
    FROM first_releases r
    JOIN times a ON a.person = r.person AND a.entry = 'admission' AND a.island > r.island
    LEFT JOIN causes c ON c.stay = a.stay AND c.spell = a.spell
    QUALIFY row_number() OVER (PARTITION BY r.every, r.date, r.person ORDER BY a.island) = 1
  ),
  -- A return from electronic monitoring by its revocation is counted apart, and is no return.
  cohort AS (
    SELECT
      every, date,
      admitted_on - released_on AS days,
      coalesce(modality = 'ELECTRONIC_MONITORING' AND cause = 'REVOCATION', false) AS revoked,
      admitted_on IS NOT NULL AND NOT revoked AS returned,
      cause,
      -- Who did not return is counted up to the cut-off.
      CASE WHEN returned THEN admitted_on - released_on ELSE greatest(0, getvariable('known_on') - released_on) END AS followed
    FROM first_releases LEFT JOIN next_admissions USING (every, date, person)
  ),
  steps AS (SELECT every, date, followed, count(*) AS leaving, count(*) FILTER (returned) AS returned FROM cohort GROUP BY ALL),
  at_risk AS (SELECT *, sum(leaving) OVER (PARTITION BY every, date ORDER BY followed DESC) AS n FROM steps),
  survival AS (SELECT *, product(1 - returned / n) OVER (PARTITION BY every, date ORDER BY followed) AS remaining FROM at_risk),
  kaplan_meier AS (
    SELECT
      every, date,
      1 - coalesce(arg_max(remaining, followed) FILTER (followed <= 365), 1) AS share365,
      1 - coalesce(arg_max(remaining, followed) FILTER (followed <= 730), 1) AS share730,
      max(followed) AS longest, min(remaining) = 0 AS all_back
    FROM survival GROUP BY every, date
  ),
  counted AS (
    SELECT
      every, date, count(*) AS cohort,
      count(*) FILTER (returned AND days <= 365) AS returns365,
      count(*) FILTER (returned AND days <= 365 AND cause = 'NEW_CHARGE') AS "newCharge365",
      count(*) FILTER (returned AND days <= 365 AND cause = 'REVOCATION') AS "revocation365",
      count(*) FILTER (returned AND days <= 365 AND cause = 'UNKNOWN') AS "unknownCause365",
      count(*) FILTER (revoked AND days <= 365) AS "monitoringRevoked365",
      count(*) FILTER (returned AND days <= 730) AS returns730,
      count(*) FILTER (returned AND days <= 730 AND cause = 'NEW_CHARGE') AS "newCharge730",
      count(*) FILTER (returned AND days <= 730 AND cause = 'REVOCATION') AS "revocation730",
      count(*) FILTER (returned AND days <= 730 AND cause = 'UNKNOWN') AS "unknownCause730",
      count(*) FILTER (revoked AND days <= 730) AS "monitoringRevoked730"
    FROM cohort GROUP BY every, date
  ),
  follow_up AS (SELECT every, date, greatest(0, getvariable('known_on') - date) AS days FROM periods)
SELECT
  every, date, coalesce(cohort, 0) AS cohort,
  coalesce("returns365", 0) AS "returns365", coalesce("newCharge365", 0) AS "newCharge365", coalesce("revocation365", 0) AS "revocation365", coalesce("unknownCause365", 0) AS "unknownCause365", coalesce("monitoringRevoked365", 0) AS "monitoringRevoked365",
  coalesce("returns730", 0) AS "returns730", coalesce("newCharge730", 0) AS "newCharge730", coalesce("revocation730", 0) AS "revocation730", coalesce("unknownCause730", 0) AS "unknownCause730", coalesce("monitoringRevoked730", 0) AS "monitoringRevoked730",
  -- A plain share where the follow-up is complete for all, else by Kaplan and Meier as far as anybody was followed.
  100 * CASE WHEN days >= 365 THEN returns365 / cohort WHEN longest >= 365 OR all_back THEN share365 END AS rate365,
  100 * CASE WHEN days >= 730 THEN returns730 / cohort WHEN longest >= 730 OR all_back THEN share730 END AS rate730,
  days AS "followUpDays"
FROM follow_up LEFT JOIN counted USING (every, date) LEFT JOIN kaplan_meier USING (every, date)
