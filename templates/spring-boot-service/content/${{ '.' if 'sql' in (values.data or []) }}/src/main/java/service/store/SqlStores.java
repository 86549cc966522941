package service.store;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import service.domain.Store;
import service.domain.Versioned;
import tools.jackson.databind.json.JsonMapper;

@Component
@ConditionalOnProperty(name = "service.store", havingValue = "sql")
class SqlStores implements StoreFactory {

  private final JdbcClient jdbc;
  private final JsonMapper mapper;

  SqlStores(JdbcClient jdbc, JsonMapper mapper) {
    this.jdbc = jdbc;
    this.mapper = mapper;
  }

  @Override
  public <T extends Versioned> Store<T> create(String kind, Class<T> type) {
    return new SqlStore<>(jdbc, mapper, kind, type);
  }
}
