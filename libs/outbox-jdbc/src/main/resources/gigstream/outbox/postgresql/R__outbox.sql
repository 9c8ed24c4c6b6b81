-- Messages on their way to Kafka; a row goes away once readers can see its record. Repeatable, so that it fits beside
-- the versioned scripts of the service that owns the database.
create table if not exists outbox_message (
    id bigint generated always as identity primary key,
    event_id varchar(64) not null,
    topic varchar(249) not null,
    record_key varchar(250) not null,
    payload bytea null,
    headers text not null,
    created_at bigint not null, -- milliseconds since 1970, UTC
    constraint outbox_message_once unique (event_id)
);

create table if not exists outbox_lease (
    name varchar(32) not null primary key,
    owner varchar(64) not null,
    expires_at bigint not null -- milliseconds since 1970, UTC
);

insert into outbox_lease (name, owner, expires_at) values ('relay', '', 0) on conflict do nothing;
