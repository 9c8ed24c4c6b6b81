-- Nothing of a person: the id is a pseudonym that nothing leads back from, kept so that it is never given again.
create table erased_account (
    account_id varchar(64) character set ascii collate ascii_bin not null primary key,
    version bigint not null comment 'the last one that was told',
    erased_at datetime(6) not null,
    told_at datetime(6) null comment 'null: the other services have not heard yet',
    index erased_account_untold (told_at, erased_at)
);
