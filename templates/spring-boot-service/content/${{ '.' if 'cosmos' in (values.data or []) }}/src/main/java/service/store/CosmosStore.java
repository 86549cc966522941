package service.store;

import com.azure.cosmos.CosmosContainer;
import com.azure.cosmos.CosmosException;
import com.azure.cosmos.models.CosmosItemRequestOptions;
import com.azure.cosmos.models.CosmosQueryRequestOptions;
import com.azure.cosmos.models.PartitionKey;
import com.azure.cosmos.models.SqlParameter;
import com.azure.cosmos.models.SqlQuerySpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import service.domain.AlreadyExistsException;
import service.domain.StaleVersionException;
import service.domain.Store;
import service.domain.Versioned;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps each aggregate as a document in a partition of its own, which every read and write by id
 * reaches at once; pages ask all partitions. A change carries the ETag of the document that it
 * replaces, so that of two at once one fails.
 */
class CosmosStore<T extends Versioned> implements Store<T> {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  private final CosmosContainer container;
  private final JsonMapper mapper;
  private final String kind;
  private final Class<T> type;

  CosmosStore(CosmosContainer container, JsonMapper mapper, String kind, Class<T> type) {
    this.container = container;
    this.mapper = mapper;
    this.kind = kind;
    this.type = type;
  }

  @Override
  public List<T> page(UUID parentId, UUID after, int limit) {
    var parent = parentId == null ? "" : parentId.toString();
    var query =
        new SqlQuerySpec(
            "select * from d where d.kind = @kind and d.parentId = @parent and d.subject > @after"
                + " order by d.subject offset 0 limit @limit",
            new SqlParameter("@kind", kind),
            new SqlParameter("@parent", parent),
            new SqlParameter("@after", after == null ? "" : after.toString()),
            new SqlParameter("@limit", limit));
    return container.queryItems(query, new CosmosQueryRequestOptions(), Map.class).stream()
        .map(this::read)
        .toList();
  }

  @Override
  public Optional<T> find(UUID id) {
    return read(id).map(this::read);
  }

  @Override
  public void insert(T aggregate) {
    try {
      container.createItem(document(aggregate), key(aggregate.id()), null);
    } catch (CosmosException failure) {
      if (failure.getStatusCode() == CONFLICT) {
        throw new AlreadyExistsException(aggregate.id());
      }
      throw failure;
    }
  }

  @Override
  public void replace(T next) {
    var tag = tagOf(next.id(), next.version() - 1);
    try {
      container.replaceItem(
          document(next),
          documentId(next.id()),
          key(next.id()),
          new CosmosItemRequestOptions().setIfMatchETag(tag));
    } catch (CosmosException failure) {
      throw overtaken(failure, next.id(), next.version() - 1);
    }
  }

  @Override
  public void remove(T current) {
    var tag = tagOf(current.id(), current.version());
    try {
      container.deleteItem(
          documentId(current.id()),
          key(current.id()),
          new CosmosItemRequestOptions().setIfMatchETag(tag));
    } catch (CosmosException failure) {
      throw overtaken(failure, current.id(), current.version());
    }
  }

  private String tagOf(UUID id, long version) {
    return read(id)
        .filter(each -> ((Number) each.get("version")).longValue() == version)
        .map(each -> (String) each.get("_etag"))
        .orElseThrow(() -> new StaleVersionException(id, version));
  }

  private Optional<Map<String, Object>> read(UUID id) {
    try {
      @SuppressWarnings("unchecked")
      Map<String, Object> document =
          container.readItem(documentId(id), key(id), Map.class).getItem();
      return Optional.of(document);
    } catch (CosmosException failure) {
      if (failure.getStatusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private Map<String, Object> document(T aggregate) {
    var parent = aggregate.parentId();
    return Map.of(
        "id", documentId(aggregate.id()),
        "kind", kind,
        "subject", aggregate.id().toString(),
        "parentId", parent == null ? "" : parent.toString(),
        "version", aggregate.version(),
        "body", mapper.writeValueAsString(aggregate));
  }

  private T read(Map<?, ?> document) {
    return mapper.readValue((String) document.get("body"), type);
  }

  private String documentId(UUID id) {
    return kind + "-" + id;
  }

  private PartitionKey key(UUID id) {
    return new PartitionKey(documentId(id));
  }

  private static RuntimeException overtaken(CosmosException failure, UUID id, long version) {
    var status = failure.getStatusCode();
    return status == PRECONDITION_FAILED || status == NOT_FOUND
        ? new StaleVersionException(id, version)
        : failure;
  }
}
