-- Whether somebody had stated a line's allergens when it was sold. True for what was sold before this was kept: nothing is said of it then.
alter table selection add column allergens_declared boolean not null default true;
