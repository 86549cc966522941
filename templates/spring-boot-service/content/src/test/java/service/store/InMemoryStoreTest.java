package service.store;

import service.domain.Store;

class InMemoryStoreTest extends StoreContract {

  private final Store<Thing> store = new InMemoryStore<>();

  @Override
  Store<Thing> store() {
    return store;
  }
}
