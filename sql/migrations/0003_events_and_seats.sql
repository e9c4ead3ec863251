-- SPDX-License-Identifier: GPL-3.0-or-later
create table parterre.event_series (
    id         integer      generated always as identity primary key,
    name       varchar(500) not null,
    created_at timestamptz  not null default now(),
    constraint event_series_name_key unique (name)
);

create table parterre.events (
    id              integer      generated always as identity primary key,
    name            varchar(500) not null,
    description     text,
    venue           varchar(500) not null,
    city            varchar(100) not null,
    country         varchar(100) not null,
    start_time      timestamptz  not null,
    end_time        timestamptz,
    total_seats     integer      not null default 0,
    available_seats integer      not null default 0,
    category        varchar(100),
    image_url       varchar(500),
    is_active       boolean      not null default true,
    created_at      timestamptz  not null default now(),
    updated_at      timestamptz  not null default now(),
    time_zone       text         not null default 'UTC',
    currency        text         not null default 'EUR',
    on_sale_at      timestamptz,
    off_sale_at     timestamptz,
    layout_version  integer      not null default 0,
    areas           jsonb        not null default '[]',
    event_series_id integer      references parterre.event_series (id) on delete restrict,
    constraint events_name_given check (name <> ''),
    constraint events_ends_after_start check (end_time > start_time),
    constraint events_sale_ends_after_start check (off_sale_at > on_sale_at),
    constraint events_total_seats_not_negative check (total_seats >= 0),
    constraint events_currency_code check (currency ~ '^[A-Z]{3}$'),
    constraint events_time_zone_known check (now() at time zone time_zone is not null),
    constraint events_areas_array check (jsonb_typeof(areas) = 'array')
) with (fillfactor = 50);

create index idx_events_start_time on parterre.events (start_time);
create index idx_events_city_category on parterre.events (city, category);
create index idx_events_is_active on parterre.events (is_active) where is_active;

-- The table of the promise. No index covers a column that a sale changes: every change of a seat
-- stays a HOT update. The reference to bookings follows when bookings exists.
create table parterre.event_seats (
    id                 integer              generated always as identity,
    event_id           integer              not null
                                            references parterre.events (id) on delete restrict,
    section            varchar(50)          not null,
    row_number         varchar(10)          not null,
    seat_number        varchar(10)          not null,
    price              decimal(10, 2)       not null,
    status             parterre.seat_status not null default 'AVAILABLE',
    current_booking_id integer,
    version            integer              not null default 0,
    created_at         timestamptz          not null default now(),
    updated_at         timestamptz          not null default now(),
    x                  real,
    y                  real,
    rotation           real,
    radius             real,
    kind               smallint             not null default 0,
    block              integer,
    row_order          integer,
    seat_order         integer,
    rank               integer,
    constraint event_seats_pkey primary key (id, event_id),
    constraint event_seats_place_key unique (section, event_id, row_number, seat_number),
    constraint event_seats_section_given check (section <> ''),
    constraint event_seats_price_not_negative check (price >= 0),
    constraint event_seats_kind_known check (kind between 0 and 4),
    constraint event_seats_free_without_booking
        check ((status = 'AVAILABLE') = (current_booking_id is null))
) with (fillfactor = 75);

-- Who sits next to whom, and which seats are best: static, read by best-available and by the map.
-- Of an event, by an expression: while a table is young the planner takes any index that starts
-- with event_id for a look-up by (id, event_id), and a session keeps that plan into the rush. So
-- none starts with it; whoever wants all seats of an event asks for event_id + 0.
create index idx_event_seats_neighbours
    on parterre.event_seats ((event_id + 0), block, row_order, seat_order);
create index idx_event_seats_rank on parterre.event_seats ((event_id + 0), rank);
