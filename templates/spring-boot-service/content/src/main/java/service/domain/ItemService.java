package service.domain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;

@Service
public class ItemService {

  public static final String CACHE = "items";

  private final ItemRepository items;
  private final ItemEvents events;
  private final Clock clock;

  public ItemService(ItemRepository items, ItemEvents events, Clock clock) {
    this.items = items;
    this.events = events;
    this.clock = clock;
  }

  public List<Item> list(UUID after, int limit) {
    return items.findPage(after, limit);
  }

  @Cacheable(cacheNames = CACHE, key = "#id")
  public Item get(UUID id) {
    return items.find(id).orElseThrow(() -> new ItemNotFoundException(id));
  }

  public Item create(String name) {
    var item = Item.create(name, clock.instant());
    items.add(item);
    events.publish(ItemEvent.now(ItemEvent.Type.CREATED, item.id(), clock.instant()));
    return item;
  }

  @CacheEvict(cacheNames = CACHE, key = "#id")
  public Item rename(UUID id, String name) {
    var renamed =
        items
            .update(id, item -> item.rename(name, clock.instant()))
            .orElseThrow(() -> new ItemNotFoundException(id));
    events.publish(ItemEvent.now(ItemEvent.Type.CHANGED, id, clock.instant()));
    return renamed;
  }

  @CacheEvict(cacheNames = CACHE, key = "#id")
  public void delete(UUID id) {
    if (!items.remove(id)) {
      throw new ItemNotFoundException(id);
    }
    events.publish(ItemEvent.now(ItemEvent.Type.DELETED, id, clock.instant()));
  }
}
