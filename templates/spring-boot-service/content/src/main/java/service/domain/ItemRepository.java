package service.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Where items are kept. */
public interface ItemRepository {

  /** Items in the order of their ids, those after {@code after}, which may be null. */
  List<Item> findPage(UUID after, int limit);

  Optional<Item> find(UUID id);

  void add(Item item);

  /** Changes an item at once, so that no change of another caller is lost. */
  Optional<Item> update(UUID id, UnaryOperator<Item> change);

  boolean remove(UUID id);
}
