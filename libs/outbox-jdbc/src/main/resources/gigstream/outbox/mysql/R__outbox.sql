-- Messages on their way to Kafka; a row goes away once readers can see its record. Repeatable, so that it fits beside
-- the versioned scripts of the service that owns the database.
create table if not exists outbox_message (
    id bigint not null auto_increment primary key,
    event_id varchar(64) character set ascii collate ascii_bin not null,
    topic varchar(249) character set ascii collate ascii_bin not null,
    record_key varchar(250) character set utf8mb4 collate utf8mb4_bin not null,
    payload mediumblob null,
    headers text not null,
    created_at bigint not null comment 'milliseconds since 1970, UTC',
    constraint outbox_message_once unique (event_id)
);

create table if not exists outbox_lease (
    name varchar(32) not null primary key,
    owner varchar(64) not null,
    expires_at bigint not null comment 'milliseconds since 1970, UTC'
);

insert ignore into outbox_lease (name, owner, expires_at) values ('relay', '', 0);
