package service.store;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import service.domain.Store;
import service.domain.Versioned;

@Component
@ConditionalOnProperty(name = "service.store", havingValue = "memory")
class InMemoryStores implements StoreFactory {

  @Override
  public <T extends Versioned> Store<T> create(String kind, Class<T> type) {
    return new InMemoryStore<>();
  }
}
