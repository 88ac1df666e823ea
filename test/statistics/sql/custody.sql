-- From `facts` to who is in custody when: `persons`, `pieces` (one place, one status), `spells` (one time in custody of a stay), `times`
-- (one time in custody of a person).

-- arg_max and arg_min pass over what is null.
-- Whom a stay is about: the person registered last, else the first that a fact names.
CREATE OR REPLACE TEMP TABLE stays AS
SELECT
  stay,
  coalesce(
    arg_max(data->>'personId', nth) FILTER (type = 'PersonRegistered'),
    arg_min(data->>'personId', nth),
    stay
  ) AS named
FROM facts
WHERE type IN ('PersonRegistered', 'PersonIdentityCorrected', 'TrajectoryOpened', 'DetaineeAdmitted')
GROUP BY stay;

-- A confirmed duplicate is the same person: of all ids that are linked, in however many steps, the first stands for all.
CREATE OR REPLACE TEMP TABLE same AS
WITH RECURSIVE
  decided AS (
    SELECT stay, data->>'otherPersonId' AS other, arg_max(type, nth) AS type
    FROM facts
    WHERE type IN ('DuplicateConfirmed', 'DuplicateDismissed')
    GROUP BY ALL
  ),
  pairs AS (
    SELECT named AS a, other AS b FROM decided JOIN stays USING (stay) WHERE type = 'DuplicateConfirmed'
    UNION
    SELECT other, named FROM decided JOIN stays USING (stay) WHERE type = 'DuplicateConfirmed'
  ),
  reach (a, b) AS (
    SELECT a, b FROM pairs
    UNION
    SELECT reach.a, pairs.b FROM reach JOIN pairs ON pairs.a = reach.b
  )
SELECT a AS named, least(a, min(b)) AS person FROM reach GROUP BY a;

-- What a person is counts as it was last said in any of their stays: of one day, as it was recorded last.
CREATE OR REPLACE TEMP TABLE persons AS
WITH
  known AS (SELECT stay, coalesce(person, named) AS person FROM stays LEFT JOIN same USING (named)),
  said AS (
    SELECT person, stay, day, recorded_at, nth, what, said
    FROM (
      SELECT
        stay, day, recorded_at, nth,
        data->>'sex' AS sex, data->>'nationalityGroup' AS "nationalityGroup",
        data->>'$.languages[0]' AS language, data->>'birthYear' AS birth_year
      FROM facts
      WHERE type IN ('PersonRegistered', 'PersonIdentityCorrected')
    ) UNPIVOT (said FOR what IN (sex, "nationalityGroup", language, birth_year)) -- leaves out what is null
    JOIN known USING (stay)
  ),
  last_of_stays AS (
    SELECT person, stay, what, arg_max(said, nth) AS said, arg_max(row(day, recorded_at), nth) AS placed
    FROM said
    GROUP BY ALL
  ),
  described AS (
    SELECT
      person,
      arg_max(said, row(placed, stay)) FILTER (what = 'sex') AS sex,
      arg_max(said, row(placed, stay)) FILTER (what = 'nationalityGroup') AS "nationalityGroup",
      arg_max(said, row(placed, stay)) FILTER (what = 'language') AS language,
      arg_max(said, row(placed, stay)) FILTER (what = 'birth_year')::INT AS birth_year
    FROM last_of_stays
    GROUP BY person
  )
SELECT
  stay, person, coalesce(sex, 'UNKNOWN') AS sex, coalesce("nationalityGroup", 'UNKNOWN') AS "nationalityGroup",
  coalesce(language, 'UNKNOWN') AS language, birth_year
FROM known LEFT JOIN described USING (person);

-- The state of a stay after each fact of custody. Outside: `unknown` (before), `released`, `escaped`, `dead`.
CREATE OR REPLACE TEMP TABLE states AS
WITH RECURSIVE
  turns AS (
    SELECT
      stay, type, day, nth AS fact, row_number() OVER (PARTITION BY stay ORDER BY nth) AS nth,
      data->>'prisonId' AS prison, data->>'legalStatus' AS entry_status, data->>'to' AS next_status,
      data->>'kind' AS kind, data->>'modality' AS modality
    FROM facts
    WHERE type IN (
      'DetaineeAdmitted', 'LegalStatusChanged', 'TransferDeparted', 'TransferArrived', 'DetaineeReleased',
      'DeathRecorded', 'EscapeRecorded', 'RecaptureRecorded'
    )
  ),
  walk (stay, nth, fact, type, day, code, before, state, departed, prison, status) AS (
    SELECT DISTINCT stay, 0::BIGINT, 0::BIGINT, '', NULL::DATE, NULL::VARCHAR, '', 'unknown', false, NULL::VARCHAR, NULL::VARCHAR FROM turns
    UNION ALL
    SELECT
      t.stay, t.nth, t.fact, t.type, t.day, coalesce(t.kind, t.modality), w.state,
      CASE
        WHEN t.type = 'DetaineeAdmitted' THEN 'inside'
        -- A stay may begin with a departure elsewhere and the arrival; an arrival alone waits.
        WHEN t.type = 'TransferArrived' AND w.state = 'unknown' AND w.departed THEN 'inside'
        WHEN t.type = 'RecaptureRecorded' AND w.state = 'escaped' THEN 'inside'
        WHEN t.type = 'DetaineeReleased' AND w.state = 'inside' THEN 'released'
        WHEN t.type = 'EscapeRecorded' AND w.state = 'inside' THEN 'escaped'
        WHEN t.type = 'DeathRecorded' THEN 'dead'
        ELSE w.state
      END,
      w.departed OR t.type = 'TransferDeparted',
      -- In transit the place of departure counts, until the arrival.
      CASE
        WHEN t.type = 'DetaineeAdmitted' THEN t.prison
        WHEN t.type = 'TransferArrived' AND (w.state = 'inside' OR w.state = 'unknown' AND w.departed) THEN t.prison
        WHEN t.type = 'RecaptureRecorded' AND w.state = 'escaped' THEN coalesce(t.prison, w.prison)
        ELSE w.prison
      END,
      CASE
        WHEN t.type = 'DetaineeAdmitted' THEN t.entry_status
        WHEN t.type = 'LegalStatusChanged' AND w.state IN ('inside', 'escaped') THEN t.next_status
        ELSE w.status
      END
    FROM walk w JOIN turns t ON t.stay = w.stay AND t.nth = w.nth + 1
  )
SELECT * FROM walk WHERE nth > 0;

-- From one fact to the next: [from_day, until_day), the last without an end.
CREATE OR REPLACE TEMP TABLE pieces AS
WITH stretches AS (
  SELECT
    *,
    sum((state = 'inside' AND before <> 'inside')::INT) OVER (PARTITION BY stay ORDER BY nth) AS spell,
    coalesce(lead(day) OVER (PARTITION BY stay ORDER BY nth), DATE '9999-12-31') AS until_day
  FROM states
)
SELECT
  stay, spell, nth, day AS from_day, until_day, prison, coalesce(status, 'UNKNOWN') AS "legalStatus",
  min(day) OVER (PARTITION BY stay, spell) AS begun
FROM stretches
WHERE state = 'inside';

CREATE OR REPLACE TEMP TABLE spells AS
WITH
  begun AS (
    SELECT
      stay, day AS from_day, row_number() OVER (PARTITION BY stay ORDER BY nth) AS spell, prison, coalesce(status, 'UNKNOWN') AS status,
      -- Who is admitted straight after an escape is recaptured: no admission.
      CASE
        WHEN type = 'DetaineeAdmitted' AND before <> 'escaped' THEN 'admission'
        WHEN type = 'TransferArrived' THEN 'scopeIn'
        ELSE 'recapture'
      END AS entry,
      code
    FROM states
    WHERE state = 'inside' AND before <> 'inside'
  ),
  ended AS (
    SELECT
      stay, day AS until_day, row_number() OVER (PARTITION BY stay ORDER BY nth) AS spell, prison, coalesce(status, 'UNKNOWN') AS status,
      CASE type WHEN 'DetaineeReleased' THEN 'release' WHEN 'DeathRecorded' THEN 'death' ELSE 'escape' END AS exit,
      code AS modality
    FROM states
    WHERE state <> 'inside' AND before = 'inside'
  ),
  -- A recapture goes on with the custody that was escaped from: the escape and what follows it are of one custody.
  numbered AS (
    SELECT stay, spell, sum((entry <> 'recapture')::INT) OVER (PARTITION BY stay ORDER BY spell) AS custody FROM begun
  )
SELECT
  person, stay, spell, from_day, coalesce(until_day, DATE '9999-12-31') AS until_day, entry, exit, modality,
  CASE WHEN entry = 'admission' THEN code ELSE 'UNKNOWN' END AS kind,
  b.prison AS entry_prison, b.status AS entry_status, e.prison AS exit_prison, e.status AS exit_status,
  sex, "nationalityGroup", language, birth_year,
  custody, min(from_day) OVER (PARTITION BY stay, custody) AS since
FROM begun b JOIN numbered USING (stay, spell) LEFT JOIN ended e USING (stay, spell) JOIN persons USING (stay);

-- Times in custody of one person that overlap are one: begun as the first of them, ended as the last. What began and ended on the day on
-- which another begins is a time of its own.
CREATE OR REPLACE TEMP TABLE times AS
WITH
  ordered AS (
    SELECT
      *,
      row_number() OVER (PARTITION BY person ORDER BY from_day, until_day > from_day, until_day DESC) AS place
    FROM spells
  ),
  reached AS (
    SELECT
      *,
      max(until_day) OVER (PARTITION BY person ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS so_far
    FROM ordered
  ),
  islands AS (
    SELECT
      *, sum((so_far IS NULL OR from_day >= so_far)::INT) OVER (PARTITION BY person ORDER BY place ROWS UNBOUNDED PRECEDING) AS island
    FROM reached
  )
SELECT
  person, island, min(from_day) AS from_day, max(until_day) AS until_day,
  first(entry ORDER BY place) AS entry, first(stay ORDER BY place) AS stay, first(spell ORDER BY place) AS spell,
  first(exit ORDER BY until_day DESC, place) AS exit, first(modality ORDER BY until_day DESC, place) AS modality
FROM islands
GROUP BY person, island;

-- One row for each person in custody at the end of each day. Of several stays the status decides, then the later beginning.
CREATE OR REPLACE TEMP TABLE present AS
SELECT d.day, person, "legalStatus", prison, sex, "nationalityGroup", language, birth_year
FROM pieces p
JOIN persons USING (stay)
JOIN (SELECT unnest(generate_series(getvariable('first_day') - INTERVAL 1 DAY, getvariable('last_day') + INTERVAL 31 DAY, INTERVAL 1 DAY))::DATE AS day) d
  ON p.from_day <= d.day AND d.day < p.until_day
QUALIFY row_number() OVER (
  PARTITION BY d.day, person
  ORDER BY list_position(['CONVICTED', 'INTERNED', 'REMAND', 'MIXED', 'OTHER', 'UNKNOWN'], "legalStatus"), begun DESC, stay DESC
) = 1;

-- Age is the year of the row less the year of birth.
CREATE OR REPLACE MACRO age_band(birth_year, on_day) AS CASE
  WHEN birth_year IS NULL THEN 'UNKNOWN'
  WHEN year(on_day) - birth_year < 18 THEN '0-17'
  WHEN year(on_day) - birth_year < 21 THEN '18-20'
  WHEN year(on_day) - birth_year < 25 THEN '21-24'
  WHEN year(on_day) - birth_year < 30 THEN '25-29'
  WHEN year(on_day) - birth_year < 40 THEN '30-39'
  WHEN year(on_day) - birth_year < 50 THEN '40-49'
  WHEN year(on_day) - birth_year < 60 THEN '50-59'
  ELSE '60+'
END;
