-- The effective history of every stay, as known at getvariable('known_at').
-- From `events` (the exported log) to `facts`: one row per fact that counts, with its day, and its place `nth` in the stay.

-- Within a stay recorded_at never decreases: what was known is a prefix.
CREATE OR REPLACE TEMP TABLE known AS
SELECT stay, event, type, revision, occurred_on, occurred_at, recorded_at, data::JSON AS data
FROM events
WHERE recorded_at <= getvariable('known_at');

-- Annulments from the highest revision down: one is live unless a live one targets it.
-- `annulled`: every event, of whatever type, that a live annulment targets.
CREATE OR REPLACE TEMP TABLE annulled AS
WITH RECURSIVE
  annulments AS (
    SELECT stay, event, data->>'targetEventId' AS target, row_number() OVER (PARTITION BY stay ORDER BY revision DESC) AS nth
    FROM known
    WHERE type = 'EventAnnulled'
  ),
  walk (stay, nth, targets) AS (
    SELECT DISTINCT stay, 0::BIGINT, []::VARCHAR[] FROM annulments
    UNION ALL
    SELECT walk.stay, a.nth, CASE WHEN list_contains(targets, a.event) THEN targets ELSE list_append(targets, a.target) END
    FROM walk JOIN annulments a ON a.stay = walk.stay AND a.nth = walk.nth + 1
  )
SELECT DISTINCT stay, unnest(targets) AS event FROM walk;

-- Of each fact: when it happened and what it says, from the last live correction that carries it (arg_max passes over null).
CREATE OR REPLACE TEMP TABLE corrections AS
SELECT
  stay,
  data->>'targetEventId' AS event,
  arg_max(data->>'occurredAt', revision) AS occurred,
  arg_max(data->'data', revision) AS data
FROM known ANTI JOIN annulled USING (stay, event)
WHERE type = 'EventCorrected'
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE facts AS
WITH
  moved AS (
    SELECT
      k.stay, k.event, k.type, k.revision, k.recorded_at, coalesce(c.data, k.data) AS data,
      CASE
        WHEN c.occurred IS NULL THEN timezone('UTC', k.occurred_at)
        WHEN length(c.occurred) > 10 THEN c.occurred::TIMESTAMPTZ
      END AS moment, -- none: a plain date
      CASE WHEN c.occurred IS NULL THEN k.occurred_on ELSE left(c.occurred, 10)::DATE END AS plain
    FROM known k ANTI JOIN annulled USING (stay, event) LEFT JOIN corrections c USING (stay, event)
    WHERE k.type NOT IN ('EventCorrected', 'EventAnnulled')
  ),
  placed AS (
    SELECT
      * EXCLUDE (plain),
      -- A plain date is a calendar date and stays one; an instant stands on its date in Brussels.
      CASE WHEN moment IS NULL THEN plain ELSE timezone('Europe/Brussels', moment)::DATE END AS day,
      CASE type
        WHEN 'PersonRegistered' THEN 0
        WHEN 'DetaineeAdmitted' THEN 1
        WHEN 'TransferDeparted' THEN 6
        WHEN 'TransferArrived' THEN 7
        WHEN 'DetaineeReleased' THEN 9
        WHEN 'DeathRecorded' THEN 9
        ELSE 5
      END AS day_rank
    FROM moved
  ),
  days AS (SELECT *, bool_or(moment IS NULL) OVER (PARTITION BY stay, day) AS plain_day FROM placed)
-- On a day that holds a plain date: by rank, then time (a plain date has none and comes first). On others: by time, then rank.
SELECT
  stay, event, type, day, recorded_at, data,
  row_number() OVER (
    PARTITION BY stay
    ORDER BY day, CASE WHEN plain_day THEN day_rank END, moment NULLS FIRST, day_rank, revision
  ) AS nth
FROM days;
