-- Where the incidents lie that were moved out of the tables into files.

create table incidentops_archive (
    incident varchar(64) primary key,
    number bigint not null,
    file varchar(255) not null,
    archived_at bigint not null
);

create index incidentops_archive_number on incidentops_archive (number);
