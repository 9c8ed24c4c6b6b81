-- The ledger keeps its own rules: whoever writes to it, through the service or beside it, cannot break them.
--
-- Amounts are whole minor units. A balance says what the marketplace owes to the purpose of an account: escrow, sellers
-- and buyers are positive, provider_clearing is minus what lies at the provider, and all accounts together are zero.
create schema ledger;
grant usage on schema ledger to "${appRole}";

create table ledger.posting (
    id bigint generated always as identity primary key,
    kind text not null,
    order_id text null,
    payment_id text null,
    refund_id text null,
    withdrawal_id text null,
    payer_id text null,
    posted_at timestamptz not null,
    recorded_in xid8 not null,
    constraint posting_names_its_fact check (
        case kind
            when 'HOLD' then order_id is not null and payment_id is not null and payer_id is not null
            when 'REFUND_DUE' then order_id is not null and payment_id is not null and payer_id is not null
            when 'SETTLEMENT' then order_id is not null
            when 'REFUND' then order_id is not null and payment_id is not null and refund_id is not null
            when 'CLEARING' then order_id is not null
            when 'WITHDRAWAL' then withdrawal_id is not null
            when 'PAYOUT' then withdrawal_id is not null
            when 'PAYOUT_RETURNED' then withdrawal_id is not null
            when 'CHARGEBACK' then payment_id is not null
            when 'RULING' then order_id is not null
            else false
        end
    )
);

-- Each business fact moves money once, whoever told it first.
create unique index payment_credited_once on ledger.posting (payment_id) where kind in ('HOLD', 'REFUND_DUE');
create unique index order_held_once on ledger.posting (order_id) where kind = 'HOLD';
create unique index order_settled_once on ledger.posting (order_id) where kind = 'SETTLEMENT';
create unique index order_cleared_once on ledger.posting (order_id) where kind = 'CLEARING';
create unique index refund_debited_once on ledger.posting (refund_id) where kind = 'REFUND';
create unique index payment_charged_back_once on ledger.posting (payment_id) where kind = 'CHARGEBACK';
create unique index withdrawal_taken_once on ledger.posting (withdrawal_id) where kind = 'WITHDRAWAL';
create unique index withdrawal_ended_once on ledger.posting (withdrawal_id) where kind in ('PAYOUT', 'PAYOUT_RETURNED');
create index posting_by_payer on ledger.posting (payer_id, id) where payer_id is not null;

-- The entries of an account form a chain with its balance after each. An account that every order touches would be one
-- chain in which everybody waits for everybody, so those are many chains (stripes) and their balance is the sum.
create table ledger.entry (
    posting_id bigint not null references ledger.posting (id),
    account text not null,
    currency text not null,
    amount bigint not null,
    stripe smallint not null,
    seq bigint not null,
    balance bigint not null,
    user_id text null generated always as (
        case
            when account like 'seller\_%' or account like 'buyer\_refund\_due:%' or account like 'payout\_in\_flight:%'
            then substr(account, strpos(account, ':') + 1)
        end
    ) stored,
    primary key (posting_id, account, currency),
    constraint entry_moves_something check (amount <> 0),
    constraint entry_currency check (currency ~ '^[A-Z]{3}$'),
    constraint entry_account check (
        account in ('provider_clearing', 'platform_fee', 'chargeback')
        or account ~ '^(escrow|seller_pending|seller_available|buyer_refund_due|payout_in_flight):.'
    ),
    constraint entry_chain unique (account, currency, stripe, seq)
);
create index entry_by_user on ledger.entry (user_id, posting_id) where user_id is not null;

grant select, insert on ledger.posting, ledger.entry to "${appRole}";

-- A posting belongs to its transaction; nothing is added to it later.
create function ledger.stamp_posting() returns trigger language plpgsql as $$
begin
    new.recorded_in := pg_catalog.pg_current_xact_id();
    return new;
end $$;
create trigger stamp_posting before insert on ledger.posting for each row execute function ledger.stamp_posting();

create function ledger.chain_entry() returns trigger language plpgsql as $$
declare
    why text;
    last_seq bigint;
    last_balance bigint;
begin
    select kind into why from ledger.posting
        where id = new.posting_id and recorded_in = pg_catalog.pg_current_xact_id();
    if why is null then
        raise exception 'nothing is added to a posting after its transaction'
            using errcode = 'integrity_constraint_violation', constraint = 'posting_is_complete';
    end if;
    new.stripe := case
        when new.account in ('provider_clearing', 'platform_fee', 'chargeback') then pg_catalog.pg_backend_pid() % 64
        else 0
    end;
    -- Held until the end of the transaction: the balance below stays the newest one.
    perform pg_catalog.pg_advisory_xact_lock(
        pg_catalog.hashtextextended(new.account || ' ' || new.currency || ' ' || new.stripe, 0));
    select seq, balance into last_seq, last_balance from ledger.entry
        where account = new.account and currency = new.currency and stripe = new.stripe
        order by seq desc limit 1;
    new.seq := coalesce(last_seq, 0) + 1;
    new.balance := coalesce(last_balance, 0) + new.amount;
    if new.balance < 0
        and new.account not in ('provider_clearing', 'platform_fee', 'chargeback')
        and not (new.account like 'seller\_available:%' and why in ('CHARGEBACK', 'RULING'))
    then
        raise exception '% would fall below zero', pg_catalog.split_part(new.account, ':', 1)
            using errcode = 'check_violation', constraint = 'account_not_overdrawn';
    end if;
    return new;
end $$;
create trigger chain_entry before insert on ledger.entry for each row execute function ledger.chain_entry();

-- Deferred: a posting is judged as a whole, when its transaction ends.
create function ledger.require_balance(judged bigint) returns void language plpgsql as $$
declare
    entries bigint;
    off bigint;
begin
    select coalesce(sum(lines), 0), count(*) filter (where total <> 0) into entries, off
        from (select count(*) as lines, sum(amount) as total from ledger.entry where posting_id = judged group by currency)
            as by_currency;
    if entries < 2 or off > 0 then
        raise exception 'posting % does not balance', judged
            using errcode = 'check_violation', constraint = 'posting_balances';
    end if;
end $$;

create function ledger.check_posting() returns trigger language plpgsql as $$
begin
    perform ledger.require_balance(new.id);
    return null;
end $$;
create constraint trigger posting_balances after insert on ledger.posting
    deferrable initially deferred for each row execute function ledger.check_posting();

create function ledger.check_entry() returns trigger language plpgsql as $$
begin
    perform ledger.require_balance(new.posting_id);
    return null;
end $$;
create constraint trigger entry_balances after insert on ledger.entry
    deferrable initially deferred for each row execute function ledger.check_entry();

-- Append-only, also for the owner of the tables.
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege', constraint = 'ledger_is_append_only';
end $$;
create trigger posting_is_final before update or delete or truncate on ledger.posting
    for each statement execute function ledger.refuse_change();
create trigger entry_is_final before update or delete or truncate on ledger.entry
    for each statement execute function ledger.refuse_change();

create view ledger.account_balance as
    select account, currency, sum(balance)::bigint as balance
    from (
        select distinct on (account, currency, stripe) account, currency, balance
        from ledger.entry
        order by account, currency, stripe, seq desc
    ) as newest
    group by account, currency;
grant select on ledger.account_balance to "${appRole}";
