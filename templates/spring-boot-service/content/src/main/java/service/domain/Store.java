package service.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the aggregates of one kind are kept. Reads see every write that has returned. */
public interface Store<T extends Versioned> {

  /**
   * Those of a parent in the order of their ids.
   *
   * @param parentId null for what stands alone
   * @param after begins behind this id; null begins at the front
   */
  List<T> page(UUID parentId, UUID after, int limit);

  Optional<T> find(UUID id);

  /**
   * @throws AlreadyExistsException where the id is taken
   */
  void insert(T aggregate);

  /**
   * Puts a version in the place of the one before it.
   *
   * @throws StaleVersionException where another change came first
   */
  void replace(T next);

  /**
   * @throws StaleVersionException where it was changed or removed since this version
   */
  void remove(T current);
}
