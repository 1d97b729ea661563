-- Every council of the warehouse together: the figures of each, added up. Two shares are told, for they differ: the share of all
-- that is spent, and the average of the councils' shares.
CREATE OR REPLACE VIEW spend_of_all AS
SELECT
    *,
    if(total > 0, local / total, NULL) AS local_share,
    if(total > 0, (local + unknown - unknown_positive) / total, NULL) AS local_share_low,
    if(total > 0, (local + unknown_positive) / total, NULL) AS local_share_high
FROM
(
    SELECT
        count() AS councils, sum(spend.lines) AS lines, sum(spend.total) AS total, sum(spend.local) AS local,
        sum(spend.wider) AS wider, sum(spend.elsewhere) AS elsewhere, sum(spend.unknown) AS unknown,
        sum(spend.unknown_positive) AS unknown_positive, sum(spend.sme) AS sme, sum(spend.vcse) AS vcse,
        avg(spend.local_share) AS average_local_share
    FROM spend
);
