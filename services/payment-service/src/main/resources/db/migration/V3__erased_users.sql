-- Whose accounts are erased: ids only. A withdrawal that ends later is looked up here.
create table erased_user (
    user_id text not null primary key,
    erased_at timestamptz not null
);
create index withdrawal_by_user on withdrawal (user_id);
