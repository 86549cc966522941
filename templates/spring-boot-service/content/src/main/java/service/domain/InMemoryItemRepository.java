package service.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Repository;

/**
 * Keeps items in this process alone: each replica has its own, and a restart empties it. Put a
 * database behind {@link ItemRepository} before people depend on what is stored.
 */
@Repository
public class InMemoryItemRepository implements ItemRepository {

  private final ConcurrentSkipListMap<UUID, Item> items = new ConcurrentSkipListMap<>();

  @Override
  public List<Item> findPage(UUID after, int limit) {
    var following = after == null ? items : items.tailMap(after, false);
    return following.values().stream().limit(limit).toList();
  }

  @Override
  public Optional<Item> find(UUID id) {
    return Optional.ofNullable(items.get(id));
  }

  @Override
  public void add(Item item) {
    items.put(item.id(), item);
  }

  @Override
  public Optional<Item> update(UUID id, UnaryOperator<Item> change) {
    return Optional.ofNullable(items.computeIfPresent(id, (key, item) -> change.apply(item)));
  }

  @Override
  public boolean remove(UUID id) {
    return items.remove(id) != null;
  }
}
