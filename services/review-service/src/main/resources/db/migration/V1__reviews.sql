-- A copy of each order: who its parties are, and since when they may review it (null: not, or not yet).
create table known_order (
    order_id text not null primary key,
    gig_id text not null,
    buyer_id text not null,
    seller_id text not null,
    reviewable_from timestamptz null,
    version bigint not null
);

create table review (
    review_id text not null primary key,
    order_id text not null,
    gig_id text not null,
    author_id text not null,
    subject_id text not null,
    author_role text not null,
    rating smallint not null,
    comment text not null,
    communication smallint null,
    quality smallint null,
    punctuality smallint null,
    submitted_at timestamptz not null,
    publish_by timestamptz not null, -- when the window ends: no change after it, and it shows whether or not the other side wrote
    published_at timestamptz null,
    hidden boolean not null default false,
    removed boolean not null default false,
    reply text null,
    replied_at timestamptz null,
    helpful_count int not null default 0,
    version bigint not null,
    visible boolean not null generated always as (published_at is not null and not hidden and not removed) stored,
    constraint review_once_per_party unique (order_id, author_role),
    constraint review_role check (author_role in ('BUYER', 'SELLER')),
    constraint review_stars check (
        rating between 1 and 5
        and coalesce(communication, 1) between 1 and 5
        and coalesce(quality, 1) between 1 and 5
        and coalesce(punctuality, 1) between 1 and 5
    ),
    constraint review_not_of_oneself check (author_id <> subject_id),
    constraint review_helpful check (helpful_count >= 0)
);
create index review_due on review (publish_by) where published_at is null;
create index review_of_gig on review (gig_id, published_at desc, review_id desc) where visible and author_role = 'BUYER';
create index review_of_gig_helpful on review (gig_id, helpful_count desc, published_at desc, review_id desc)
    where visible and author_role = 'BUYER';
create index review_of_subject on review (subject_id, author_role, published_at desc, review_id desc) where visible;
create index review_of_subject_helpful on review (subject_id, author_role, helpful_count desc, published_at desc, review_id desc)
    where visible;
create index review_by_author on review (author_id);

-- One vote per user and review.
create table helpful_vote (
    review_id text not null references review (review_id),
    user_id text not null,
    voted_at timestamptz not null,
    primary key (review_id, user_id)
);
create index helpful_vote_by_user on helpful_vote (user_id);

-- A copy of who people are called.
create table person (
    user_id text not null primary key,
    display_name text not null,
    version bigint not null
);

-- A copy of the ratings topic: what GET …/rating answers with. The histogram holds five counts, of one star first.
create table rating (
    subject text not null primary key,
    review_count bigint not null,
    star_sum bigint not null,
    histogram bigint[] not null,
    version bigint not null,
    constraint rating_histogram check (cardinality(histogram) = 5)
);
