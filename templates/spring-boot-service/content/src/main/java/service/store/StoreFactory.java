package service.store;

import service.domain.Store;
import service.domain.Versioned;

/** Makes the place for one kind of aggregate; {@code service.store} says which there is. */
interface StoreFactory {

  /**
   * @param kind the name that its rows or documents bear
   */
  <T extends Versioned> Store<T> create(String kind, Class<T> type);
}
