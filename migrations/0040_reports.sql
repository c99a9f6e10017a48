-- reports keeps no rows yet; it listens and answers from the catalogue under a role of its own.
select kernel.admit('reports');
