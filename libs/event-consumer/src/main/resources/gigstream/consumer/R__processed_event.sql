-- Events a consumer has handled; written in the transaction of what the handling changed.
create table if not exists processed_event (
    consumer varchar(100) not null,
    event_id varchar(64) not null,
    processed_at bigint not null, -- milliseconds since 1970, UTC
    primary key (consumer, event_id)
);
