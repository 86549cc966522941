create table document (
  kind varchar(40) not null,
  id char(36) not null,
  parent_id char(36) null,
  version bigint not null,
  updated_at datetime2(3) not null,
  body nvarchar(max) not null,
  constraint document_pk primary key (kind, id)
);

create index document_parent on document (kind, parent_id, id);
