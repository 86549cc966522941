package service.application;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import service.cache.ApiCache;
import service.cache.CacheProperties;
import service.cache.CachedApi;
import service.domain.DomainEvent;
import service.domain.DomainEvents;
import service.domain.Item;
import service.domain.NotFoundException;
import service.domain.Store;

/** What callers can do with items, whoever they are. Each answer to a GET has a cache of its own. */
@Service
public class ItemService implements EventReaction {

  private static final String ALL = "all";

  private final Store<Item> items;
  private final DomainEvents events;
  private final ApiCache cache;
  private final Clock clock;
  private final CachedApi listItems;
  private final CachedApi getItem;

  public ItemService(
      Store<Item> items,
      DomainEvents events,
      ApiCache cache,
      CacheProperties lifetimes,
      Clock clock) {
    this.items = items;
    this.events = events;
    this.cache = cache;
    this.clock = clock;
    this.listItems = new CachedApi("listItems", 1, lifetimes.listTimeToLive());
    this.getItem = new CachedApi("getItem", 1, lifetimes.itemTimeToLive());
  }

  public Page<Item> list(UUID after, int limit) {
    return cache.get(
        listItems,
        ALL,
        after + "/" + limit,
        cache.pageOf(Page.class, Item.class),
        () -> Page.of(items.page(null, after, limit + 1), limit));
  }

  public Item get(UUID id) {
    return cache.get(
        getItem, id.toString(), "", cache.typeOf(Item.class), () -> require(id));
  }

  public Item create(String name) {
    var created = Item.create(name, clock.instant());
    items.insert(created);
    changed("item.created", created.id(), Map.of());
    return created;
  }

  public Item change(UUID id, Long expectedVersion, String name) {
    var next =
        Changes.apply(
            items,
            "item",
            id,
            expectedVersion,
            each -> each.change(name, clock.instant()));
    changed("item.changed", id, Map.of());
    return next;
  }

  public void delete(UUID id, Long expectedVersion) {
    var item = require(id);
    Changes.requireVersion(item, expectedVersion);
    items.remove(item);
    changed("item.deleted", id, Map.of());
  }

  /** Others changed it: what is cached of it no longer holds. */
  @Override
  public void on(DomainEvent event) {
    forget(event.subjectId());
  }

  private void changed(String type, UUID id, Map<String, String> data) {
    forget(id);
    events.publish(DomainEvent.of(type, id, clock.instant(), data));
  }

  private void forget(UUID id) {
    cache.evict(listItems, ALL);
    cache.evict(getItem, id.toString());
  }

  private Item require(UUID id) {
    return items.find(id).orElseThrow(() -> new NotFoundException("item", id));
  }
}
