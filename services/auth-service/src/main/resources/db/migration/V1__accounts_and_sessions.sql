-- Times are UTC. Hashes of secrets are SHA-256 in hex; the secrets themselves are nowhere.
create table account (
    account_id varchar(64) character set ascii collate ascii_bin not null primary key,
    email varchar(254) character set ascii collate ascii_bin not null,
    display_name varchar(80) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    password_hash varchar(255) character set ascii collate ascii_bin null comment 'Argon2id in PHC form; null: no login',
    roles varchar(64) character set ascii collate ascii_bin not null comment 'names, separated by commas',
    email_verified boolean not null,
    status varchar(16) character set ascii collate ascii_bin not null,
    version bigint not null,
    created_at datetime(6) not null,
    constraint account_email_once unique (email)
);

create table session (
    session_id varchar(64) character set ascii collate ascii_bin not null primary key,
    account_id varchar(64) character set ascii collate ascii_bin not null,
    leaf char(64) character set ascii collate ascii_bin not null comment 'hash of the one live refresh token',
    previous char(64) character set ascii collate ascii_bin null,
    renewed_at datetime(6) not null,
    started_at datetime(6) not null,
    expires_at datetime(6) not null,
    ended_at datetime(6) null,
    version bigint not null comment 'number of events told',
    constraint session_leaf_once unique (leaf),
    constraint session_of_account foreign key (account_id) references account (account_id),
    index session_by_account (account_id, ended_at),
    index session_by_expiry (expires_at)
);

create table refresh_token (
    hash char(64) character set ascii collate ascii_bin not null primary key,
    session_id varchar(64) character set ascii collate ascii_bin not null,
    issued_at datetime(6) not null,
    constraint refresh_token_of_session foreign key (session_id) references session (session_id) on delete cascade,
    index refresh_token_by_issue (issued_at)
);

create table one_time_code (
    hash char(64) character set ascii collate ascii_bin not null primary key,
    purpose varchar(24) character set ascii collate ascii_bin not null,
    account_id varchar(64) character set ascii collate ascii_bin not null,
    expires_at datetime(6) not null,
    constraint code_of_account foreign key (account_id) references account (account_id),
    index code_by_account (account_id, purpose),
    index code_by_expiry (expires_at)
);

create table login_attempt (
    attempt_key char(64) character set ascii collate ascii_bin not null primary key,
    failures int not null,
    last_at datetime(6) not null,
    closed_until datetime(6) not null,
    index attempt_by_time (last_at)
);

create table mail_order (
    id bigint not null auto_increment primary key,
    kind varchar(24) character set ascii collate ascii_bin not null,
    email varchar(254) character set ascii collate ascii_bin not null,
    attempts int not null,
    placed_at datetime(6) not null,
    due_at datetime(6) not null,
    constraint mail_order_once unique (kind, email),
    index mail_order_by_due (due_at)
);
