-- The owner makes the tables, the service writes rows. Holds as well for the tables that libraries bring.
alter default privileges in schema public grant select, insert, update, delete on tables to "${appRole}";

create table payment (
    order_id text not null primary key,
    buyer_id text not null,
    seller_id text not null,
    total_minor bigint not null,
    currency text not null,
    status text not null,
    version bigint not null, -- number of changes told; 0 until the provider knows the order
    provider_order_id text null,
    held_minor bigint not null,
    released_minor bigint not null,
    refunded_minor bigint not null,
    fees_minor bigint not null,
    settlement_kind text null,
    to_buyer_minor bigint null,
    to_seller_minor bigint null,
    platform_fee_minor bigint null,
    unpaid_end text null,
    reason text null,
    captured_at timestamptz null,
    held_at timestamptz null,
    clears_at timestamptz null,
    cleared_at timestamptz null,
    constraint payment_provider_order_once unique (provider_order_id),
    constraint payment_total_positive check (total_minor > 0)
);
create index payment_to_clear on payment (clears_at) where clears_at is not null and cleared_at is null;

-- Captured payments at the provider.
create table receipt (
    payment_id text not null primary key,
    order_id text not null references payment (order_id),
    provider_order_id text not null,
    amount_minor bigint not null,
    currency text not null,
    captured_at timestamptz not null,
    counts boolean not null
);
create index receipt_by_order on receipt (order_id);
create unique index receipt_counts_once on receipt (order_id) where counts;

create table refund (
    refund_id text not null primary key,
    order_id text not null references payment (order_id),
    payment_id text not null references receipt (payment_id),
    amount_minor bigint not null,
    currency text not null,
    reason text not null,
    status text not null,
    attempt int not null,
    provider_refund_id text null,
    requested_at timestamptz not null,
    constraint refund_provider_once unique (provider_refund_id)
);
create index refund_by_order on refund (order_id);
create index refund_open on refund (requested_at) where status <> 'DONE';

create table withdrawal (
    withdrawal_id text not null primary key,
    user_id text not null,
    destination text not null,
    amount_minor bigint not null,
    currency text not null,
    status text not null,
    transfer_id text null,
    failure text null,
    requested_at timestamptz not null,
    ended_at timestamptz null,
    constraint withdrawal_transfer_once unique (transfer_id),
    constraint withdrawal_positive check (amount_minor > 0)
);

-- Where a seller is paid, once the provider has taken him on.
create table payout_account (
    user_id text not null primary key,
    account_id text not null
);

-- Calls to the provider that were decided on, each until its outcome is stored.
create table provider_task (
    id bigint generated always as identity primary key,
    kind text not null,
    subject text not null,
    order_id text null,
    tries int not null default 0,
    due_at timestamptz not null,
    created_at timestamptz not null,
    constraint provider_task_once unique (kind, subject)
);
create index provider_task_due on provider_task (due_at);

-- What the provider told, by business fact: a delivery with another id is the same fact. Of a webhook only what is
-- needed is kept; names and cards stay with the provider.
create table provider_notice (
    fact text not null primary key,
    kind text not null,
    content jsonb not null,
    tries int not null default 0,
    due_at timestamptz null, -- null: handled
    received_at timestamptz not null
);
create index provider_notice_due on provider_notice (due_at) where due_at is not null;

-- How far the reconciler has looked.
create table reconciliation (
    name text not null primary key,
    looked_until timestamptz not null,
    due_at timestamptz not null
);

create table idempotency_key (
    user_id text not null,
    idempotency_key text not null,
    fingerprint text not null,
    status int null,
    answer text null,
    created_at timestamptz not null,
    primary key (user_id, idempotency_key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
