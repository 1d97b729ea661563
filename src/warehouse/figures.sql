-- The figures of a warehouse, by council: the same text for the engine in the process, for a server and for each shard of a
-- cluster. Every line of a council is in one place, so that no figure needs another shard.
--
-- Money is whole pence (Int64) and shares are fractions. What product and figures must agree on, such as how a supplier's
-- name is matched and where a postcode is, the product has written into the tables.

-- Of each content the last load; of the ledgers with the same payments the first, and none whose payments stand in others.
CREATE OR REPLACE VIEW last_parts AS
SELECT council, kind, content, max(loads.part) AS part
FROM loads
GROUP BY council, kind, content;

-- Ledgers whose payments all stand in others that are here: a load says "ledger<other+another", with blanks between several.
CREATE OR REPLACE VIEW contained_ledgers AS
SELECT DISTINCT said.council AS council, splitByChar('<', said.pair)[1] AS ledger
FROM
(
    SELECT council, arrayJoin(splitByChar(' ', contained)) AS pair FROM loads WHERE contained != ''
) AS said
INNER JOIN
(
    SELECT council, groupArray(concat(content, ':', toString(lines), ':', toString(pence))) AS readings
    FROM loads
    WHERE kind = 'ledger' AND part IN (SELECT part FROM last_parts)
    GROUP BY council
) AS here ON here.council = said.council
WHERE arrayAll(other -> has(here.readings, other), splitByChar('+', splitByChar('<', said.pair)[2]));

CREATE OR REPLACE VIEW counted_parts AS
SELECT council, kind, min(loads.part) AS part
FROM loads
WHERE loads.part IN (SELECT part FROM last_parts)
    AND (council, concat(content, ':', toString(lines), ':', toString(pence))) NOT IN (SELECT council, ledger FROM contained_ledgers)
GROUP BY council, kind, if(print = '', content, print);

CREATE OR REPLACE VIEW ledgers AS
SELECT council, part, file, content AS sha256, lines, pence, columns, part IN (SELECT part FROM counted_parts) AS counts
FROM loads
WHERE kind = 'ledger' AND part IN (SELECT part FROM last_parts);

-- Ledgers of which the lines are not all here, which is never so unless files were lost: no figure is given then.
CREATE OR REPLACE VIEW not_whole AS
SELECT ledgers.council AS council, ledgers.file AS file, ledgers.lines AS lines, found.lines AS lines_found,
    ledgers.pence AS pence, found.pence AS pence_found
FROM ledgers
LEFT JOIN
(
    SELECT part, count() AS lines, sum(payment_lines.pence) AS pence FROM payment_lines GROUP BY part
) AS found ON found.part = ledgers.part
WHERE ledgers.lines != found.lines OR ledgers.pence != found.pence;

-- Loads since a council's area, supplier register or postcode file was another: each of them says the same of a supplier and
-- a postcode, and the first said it of every one that the council had.
CREATE OR REPLACE VIEW loads_in_force AS
SELECT loads.council AS council, loads.load AS load
FROM loads
LEFT JOIN
(
    SELECT before.council AS council, max(before.load) AS load
    FROM loads AS before
    INNER JOIN
    (
        SELECT council, argMax((area, suppliers, postcodes), load) AS setup FROM loads WHERE kind != 'returns' GROUP BY council
    ) AS latest ON latest.council = before.council
    WHERE before.kind != 'returns' AND (before.area, before.suppliers, before.postcodes) != latest.setup
    GROUP BY before.council
) AS superseded ON superseded.council = loads.council
WHERE loads.kind != 'returns' AND loads.load > superseded.load;

CREATE OR REPLACE VIEW places AS
SELECT council, postcode, tier, area
FROM place_lines
WHERE load IN (SELECT load FROM loads_in_force)
LIMIT 1 BY council, postcode;

CREATE OR REPLACE VIEW placed_suppliers AS
SELECT
    said.council AS council, said.supplier AS supplier, said.company_number AS company_number,
    said.supplier_key AS supplier_key, said.withheld AS withheld, said.matched AS matched,
    said.register_line AS register_line, said.registered_postcode AS registered_postcode, said.sme AS sme,
    said.vcse AS vcse, places.tier AS tier, said.service_area AS service_area, said.service_area_key AS service_area_key,
    said.contract AS contract
FROM supplier_lines AS said
LEFT ANY JOIN places ON places.council = said.council AND places.postcode = said.registered_postcode
WHERE said.load IN (SELECT load FROM loads_in_force);

CREATE OR REPLACE VIEW suppliers AS
SELECT * FROM placed_suppliers LIMIT 1 BY council, supplier, company_number;

-- Every payment that counts, with its place, and with the service area of its supplier in the register where its ledger says none. A payment without its supplier would be in no tier: that is refused.
CREATE OR REPLACE VIEW payments AS
SELECT
    line.council AS council, line.quarter AS quarter, line.date AS date,
    line.supplier AS supplier, line.company_number AS company_number, said.supplier_key AS supplier_key,
    line.service_area_key = 'not stated' AND said.service_area != '' AS area_of_register,
    if(line.service_area_key = 'not stated' AND said.service_area != '', said.service_area, line.service_area) AS service_area,
    if(line.service_area_key = 'not stated' AND said.service_area != '', said.service_area_key, line.service_area_key)
        AS service_area_key,
    said.contract AS contract, line.category AS category,
    line.transaction AS transaction, line.pence AS pence, line.excluded_by AS excluded_by,
    if(line.postcode != '', line.postcode, said.registered_postcode) AS postcode,
    if(line.postcode != '', own.tier, said.tier) AS tier,
    if(line.sme = 'Unknown', said.sme, line.sme) AS sme,
    if(line.vcse = 'Unknown', said.vcse, line.vcse) AS vcse,
    line.postcode != '' OR said.matched AS matched,
    said.withheld AS withheld,
    said.register_line AS register_line,
    line.file AS file, line.sheet AS sheet, line.line AS line, line.part AS part
FROM payment_lines AS line
LEFT ANY JOIN placed_suppliers AS said
    ON said.council = line.council AND said.supplier = line.supplier AND said.company_number = line.company_number
LEFT ANY JOIN places AS own ON own.council = line.council AND own.postcode = line.postcode
WHERE line.part IN (SELECT part FROM counted_parts)
    AND NOT throwIf(if(line.postcode != '', own.tier, said.tier) = '', 'a payment has no place: its load is not whole');

-- What each payment adds to each figure; those that a rule of scope leaves out add to none.
CREATE OR REPLACE VIEW spend_lines AS
SELECT
    *,
    if(tier = 'borough', pence, 0) AS local,
    if(tier = 'wider-area', pence, 0) AS wider,
    if(tier = 'elsewhere', pence, 0) AS elsewhere,
    if(tier = 'unknown', pence, 0) AS unknown,
    if(tier = 'unknown' AND pence > 0, pence, 0) AS unknown_positive
FROM payments
WHERE excluded_by = '';

-- Local over total; from where every payment of unknown place were elsewhere, and its credits local, to where every one were
-- local, and its credits elsewhere.
CREATE OR REPLACE VIEW spend AS
SELECT
    *,
    if(total > 0, local / total, NULL) AS local_share,
    if(total > 0, (local + unknown - unknown_positive) / total, NULL) AS local_share_low,
    if(total > 0, (local + unknown_positive) / total, NULL) AS local_share_high,
    if(lines > 0, local_lines / lines, NULL) AS local_share_of_lines
FROM
(
    SELECT
        council, count() AS lines, sum(pence) AS total, sum(spend_lines.local) AS local, sum(spend_lines.wider) AS wider,
        sum(spend_lines.elsewhere) AS elsewhere, sum(spend_lines.unknown) AS unknown,
        sum(spend_lines.unknown_positive) AS unknown_positive,
        sumIf(pence, spend_lines.sme = 'Yes') AS sme, sumIf(pence, spend_lines.vcse = 'Yes') AS vcse, countIf(tier = 'borough') AS local_lines,
        min(date) AS first_day, max(date) AS last_day
    FROM spend_lines
    GROUP BY council
);

-- What each council calls its tiers, as its last load says; '' of a warehouse that was made before loads said it.
CREATE OR REPLACE VIEW tier_names AS
SELECT council, tier, JSONExtractString(said, tier) AS name
FROM
(
    SELECT council, argMax(tiers, load) AS said FROM loads WHERE kind != 'returns' GROUP BY council
)
ARRAY JOIN ['borough', 'wider-area', 'elsewhere', 'unknown'] AS tier;

CREATE OR REPLACE VIEW spend_by_tier AS
SELECT sums.council AS council, sums.tier AS tier, tier_names.name AS name, sums.lines AS lines, sums.total AS total
FROM
(
    SELECT council, toString(spend_lines.tier) AS tier, count() AS lines, sum(pence) AS total FROM spend_lines GROUP BY council, tier
) AS sums
LEFT ANY JOIN tier_names ON tier_names.council = sums.council AND tier_names.tier = sums.tier;

CREATE OR REPLACE VIEW spend_by_quarter AS
SELECT council, quarter, count() AS lines, sum(pence) AS total, sum(spend_lines.local) AS local,
    sum(spend_lines.wider) AS wider, sum(spend_lines.elsewhere) AS elsewhere, sum(spend_lines.unknown) AS unknown
FROM spend_lines
GROUP BY council, quarter;

CREATE OR REPLACE VIEW spend_by_service_area AS
SELECT council, min(spend_lines.service_area) AS service_area, count() AS lines, sum(pence) AS total, sum(spend_lines.local) AS local,
    sum(spend_lines.wider) AS wider, sum(spend_lines.elsewhere) AS elsewhere, sum(spend_lines.unknown) AS unknown,
    countIf(area_of_register) AS lines_from_register, sumIf(pence, area_of_register) AS from_register
FROM spend_lines
GROUP BY council, service_area_key;

CREATE OR REPLACE VIEW spend_by_supplier AS
SELECT council, min(spend_lines.supplier) AS supplier, count() AS lines, sum(pence) AS total, sum(spend_lines.local) AS local,
    sum(spend_lines.wider) AS wider, sum(spend_lines.elsewhere) AS elsewhere, sum(spend_lines.unknown) AS unknown,
    countIf(NOT matched) AS lines_unmatched
FROM spend_lines
GROUP BY council, supplier_key;

-- Suppliers that neither the ledger nor the register gives a place, without the names that were taken out before publishing.
CREATE OR REPLACE VIEW spend_unmatched AS
SELECT council, min(spend_lines.supplier) AS supplier, count() AS lines, sum(pence) AS total
FROM spend_lines
WHERE NOT matched AND NOT withheld
GROUP BY council, supplier_key;

CREATE OR REPLACE VIEW spend_unmatched_of_council AS
SELECT council, count() AS suppliers, sum(spend_unmatched.lines) AS lines, sum(spend_unmatched.total) AS total
FROM spend_unmatched
GROUP BY council;

CREATE OR REPLACE VIEW spend_withheld AS
SELECT council, count() AS lines, sum(pence) AS total
FROM spend_lines
WHERE NOT matched AND withheld
GROUP BY council;

CREATE OR REPLACE VIEW spend_excluded AS
SELECT council, excluded_by AS rule, count() AS lines, sum(pence) AS total
FROM payments
WHERE excluded_by != ''
GROUP BY council, excluded_by;

-- What is in no figure, in the ledgers that count and in those that are another once more.
CREATE OR REPLACE VIEW left_out AS
SELECT council, file, sheet, line, toString(reason) AS reason, may_be_payments, lines, supplier, text, pence, part
FROM left_out_lines
WHERE part IN (SELECT part FROM counted_parts)
UNION ALL
SELECT council, file, '', NULL, 'same-payments', false, lines, '', '', pence, part
FROM ledgers
WHERE NOT counts;

CREATE OR REPLACE VIEW left_out_by_reason AS
SELECT council, reason, may_be_payments, sum(left_out.lines) AS lines, sum(ifNull(left_out.pence, 0)) AS pence,
    sumIf(left_out.lines, isNull(left_out.pence)) AS lines_of_unknown_amount
FROM left_out
GROUP BY council, reason, may_be_payments;

-- What says that the figures may be others (open), or how a table was read.
CREATE OR REPLACE VIEW doubts AS
SELECT council, file, sheet, code, open, message, part
FROM doubt_lines
WHERE part IN (SELECT part FROM counted_parts);

-- Numbered payments that stand in more than one ledger of a council, and count in each: to be checked.
CREATE OR REPLACE VIEW payments_twice AS
SELECT council, count() AS payments, sum(times - 1) AS lines, sum(amount * (times - 1)) AS pence
FROM
(
    SELECT council, transaction, supplier, date, pence AS amount, count() AS times
    FROM payment_lines
    WHERE part IN (SELECT part FROM counted_parts) AND match(transaction, '[0-9]')
    GROUP BY council, transaction, supplier, date, pence
    HAVING uniqExact(part) > 1
)
GROUP BY council;

-- The register of a quarter: what it says of the quarter itself, and of what came before it.
CREATE OR REPLACE VIEW claims AS
SELECT * FROM claim_lines WHERE part IN (SELECT part FROM counted_parts);

CREATE OR REPLACE VIEW returns AS
SELECT * FROM return_lines WHERE part IN (SELECT part FROM counted_parts);

CREATE OR REPLACE VIEW returned_payments AS
SELECT * FROM returned_payment_lines WHERE part IN (SELECT part FROM counted_parts);

-- By service area, edition and measure: of what is committed or was claimed in the quarter.
CREATE OR REPLACE VIEW measures AS
SELECT council, quarter, service_area, edition, measure, any(measure_name) AS measure_name, any(unit) AS unit,
    sum(claims.committed) AS committed, sum(claims.due) AS due,
    sumIf(ifNull(claims.claimed, 0), claims.counts) AS claimed,
    sumIf(claims.evidenced, claims.counts) AS evidenced, sumIf(claims.validated, claims.counts) AS validated
FROM claims
WHERE of_quarter = quarter
GROUP BY council, quarter, service_area, edition, measure
HAVING countIf(claims.counts OR status = 'No return') > 0;

-- The same by directorate, '' where it is not stated.
CREATE OR REPLACE VIEW measures_by_directorate AS
SELECT council, quarter, directorate, edition, measure, any(measure_name) AS measure_name, any(unit) AS unit,
    sum(claims.committed) AS committed, sum(claims.due) AS due,
    sumIf(ifNull(claims.claimed, 0), claims.counts) AS claimed,
    sumIf(claims.evidenced, claims.counts) AS evidenced, sumIf(claims.validated, claims.counts) AS validated
FROM claims
WHERE of_quarter = quarter
GROUP BY council, quarter, directorate, edition, measure
HAVING countIf(claims.counts OR status = 'No return') > 0;

CREATE OR REPLACE VIEW returns_by_status AS
SELECT council, quarter, status, count() AS returns
FROM returns
WHERE of_quarter = quarter
GROUP BY council, quarter, status;

-- What suppliers spend through their contracts, never added to what the council pays.
CREATE OR REPLACE VIEW supply_chain AS
SELECT
    *,
    if(total > 0, local / total, NULL) AS local_share,
    if(total > 0, (local + unknown - unknown_positive) / total, NULL) AS local_share_low,
    if(total > 0, (local + unknown_positive) / total, NULL) AS local_share_high
FROM
(
    SELECT council, quarter, count() AS lines, sum(pence) AS total,
        sumIf(pence, tier = 'borough') AS local, sumIf(pence, tier = 'wider-area') AS wider,
        sumIf(pence, tier = 'elsewhere') AS elsewhere, sumIf(pence, tier = 'unknown') AS unknown,
        sumIf(pence, tier = 'unknown' AND pence > 0) AS unknown_positive,
        sumIf(pence, returned_payments.sme = 'Yes') AS sme,
        sumIf(pence, returned_payments.vcse = 'Yes') AS vcse
    FROM returned_payments
    WHERE of_quarter = quarter
    GROUP BY council, quarter
);

CREATE OR REPLACE VIEW supply_chain_by_directorate AS
SELECT council, quarter, directorate, count() AS lines, sum(pence) AS total,
    sumIf(pence, tier = 'borough') AS local, sumIf(pence, tier = 'wider-area') AS wider,
    sumIf(pence, tier = 'elsewhere') AS elsewhere, sumIf(pence, tier = 'unknown') AS unknown
FROM returned_payments
WHERE of_quarter = quarter
GROUP BY council, quarter, directorate;
