package service.store;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import service.domain.AlreadyExistsException;
import service.domain.StaleVersionException;
import service.domain.Store;
import service.domain.Versioned;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps each aggregate as a row: what is searched for in columns, the rest as JSON. A change names the
 * version that it follows, so that of two at once one fails.
 */
class SqlStore<T extends Versioned> implements Store<T> {

  private final JdbcClient jdbc;
  private final JsonMapper mapper;
  private final String kind;
  private final Class<T> type;

  SqlStore(JdbcClient jdbc, JsonMapper mapper, String kind, Class<T> type) {
    this.jdbc = jdbc;
    this.mapper = mapper;
    this.kind = kind;
    this.type = type;
  }

  @Override
  public List<T> page(UUID parentId, UUID after, int limit) {
    var where = parentId == null ? "parent_id is null" : "parent_id = :parent";
    return jdbc.sql(
            "select body from document where kind = :kind and id > :after and "
                + where
                + " order by id offset 0 rows fetch next :limit rows only")
        .param("kind", kind)
        .param("after", after == null ? "" : after.toString())
        .param("parent", parentId == null ? null : parentId.toString())
        .param("limit", limit)
        .query(String.class)
        .list()
        .stream()
        .map(this::read)
        .toList();
  }

  @Override
  public Optional<T> find(UUID id) {
    return jdbc.sql("select body from document where kind = :kind and id = :id")
        .param("kind", kind)
        .param("id", id.toString())
        .query(String.class)
        .optional()
        .map(this::read);
  }

  @Override
  public void insert(T aggregate) {
    var parent = aggregate.parentId();
    try {
      jdbc.sql(
              "insert into document (kind, id, parent_id, version, updated_at, body)"
                  + " values (:kind, :id, :parent, :version, :updated, :body)")
          .param("kind", kind)
          .param("id", aggregate.id().toString())
          .param("parent", parent == null ? null : parent.toString())
          .param("version", aggregate.version())
          .param("updated", Timestamp.from(aggregate.updatedAt()))
          .param("body", mapper.writeValueAsString(aggregate))
          .update();
    } catch (DuplicateKeyException twice) {
      throw new AlreadyExistsException(aggregate.id());
    }
  }

  @Override
  public void replace(T next) {
    var changed =
        jdbc.sql(
                "update document set version = :version, updated_at = :updated, body = :body"
                    + " where kind = :kind and id = :id and version = :before")
            .param("version", next.version())
            .param("updated", Timestamp.from(next.updatedAt()))
            .param("body", mapper.writeValueAsString(next))
            .param("kind", kind)
            .param("id", next.id().toString())
            .param("before", next.version() - 1)
            .update();
    if (changed == 0) {
      throw new StaleVersionException(next.id(), next.version() - 1);
    }
  }

  @Override
  public void remove(T current) {
    var removed =
        jdbc.sql("delete from document where kind = :kind and id = :id and version = :version")
            .param("kind", kind)
            .param("id", current.id().toString())
            .param("version", current.version())
            .update();
    if (removed == 0) {
      throw new StaleVersionException(current.id(), current.version());
    }
  }

  private T read(String body) {
    return mapper.readValue(body, type);
  }
}
