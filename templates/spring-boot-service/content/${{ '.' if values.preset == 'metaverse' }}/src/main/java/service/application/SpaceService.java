package service.application;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import service.cache.ApiCache;
import service.cache.CacheProperties;
import service.cache.CachedApi;
import service.domain.AlreadyExistsException;
import service.domain.DomainEvent;
import service.domain.DomainEvents;
import service.domain.NotFoundException;
import service.domain.Space;
import service.domain.Store;
import service.domain.Visitor;

/** What callers can do with spaces, whoever they are. Each answer to a GET has a cache of its own. */
@Service
public class SpaceService implements EventReaction {

  private static final int PAGE = 500;
  private static final String ALL = "all";

  private final Store<Space> spaces;
  private final Store<Visitor> visitors;
  private final DomainEvents events;
  private final ApiCache cache;
  private final Clock clock;
  private final CachedApi listSpaces;
  private final CachedApi getSpace;
  private final CachedApi listVisitors;

  public SpaceService(
      Store<Space> spaces,
      Store<Visitor> visitors,
      DomainEvents events,
      ApiCache cache,
      CacheProperties lifetimes,
      Clock clock) {
    this.spaces = spaces;
    this.visitors = visitors;
    this.events = events;
    this.cache = cache;
    this.clock = clock;
    this.listSpaces = new CachedApi("listSpaces", 1, lifetimes.listTimeToLive());
    this.getSpace = new CachedApi("getSpace", 1, lifetimes.itemTimeToLive());
    this.listVisitors = new CachedApi("listVisitors", 1, lifetimes.listTimeToLive());
  }

  public Page<Space> list(UUID after, int limit) {
    return cache.get(
        listSpaces,
        ALL,
        after + "/" + limit,
        cache.pageOf(Page.class, Space.class),
        () -> Page.of(spaces.page(null, after, limit + 1), limit));
  }

  public Space get(UUID id) {
    return cache.get(
        getSpace, id.toString(), "", cache.typeOf(Space.class), () -> require(id));
  }

  public Space create(String name, Integer capacity) {
    var created = Space.create(name, capacity, clock.instant());
    spaces.insert(created);
    changed("space.created", created.id(), Map.of());
    return created;
  }

  public Space change(UUID id, Long expectedVersion, String name, Integer capacity) {
    var next =
        Changes.apply(
            spaces,
            "space",
            id,
            expectedVersion,
            each -> each.change(name, capacity, clock.instant()));
    changed("space.changed", id, Map.of());
    return next;
  }

  public void delete(UUID id, Long expectedVersion) {
    var space = require(id);
    Changes.requireVersion(space, expectedVersion);
    spaces.remove(space);
    for (var left = visitors.page(id, null, PAGE); !left.isEmpty(); left = visitors.page(id, null, PAGE)) {
      left.forEach(visitors::remove);
    }
    changed("space.deleted", id, Map.of());
  }

  public Page<Visitor> visitors(UUID spaceId, UUID after, int limit) {
    return cache.get(
        listVisitors,
        spaceId.toString(),
        after + "/" + limit,
        cache.pageOf(Page.class, Visitor.class),
        () -> {
          require(spaceId);
          return Page.of(visitors.page(spaceId, after, limit + 1), limit);
        });
  }

  public Visitor enter(UUID spaceId, String person) {
    var visitor = Visitor.enter(require(spaceId), person, clock.instant());
    if (visitors.find(visitor.id()).isPresent()) {
      throw new AlreadyExistsException(visitor.id());
    }
    Changes.apply(spaces, "space", spaceId, null, each -> each.admit(clock.instant()));
    try {
      visitors.insert(visitor);
    } catch (AlreadyExistsException twice) {
      release(spaceId);
      throw twice;
    }
    changed("visitor.added", spaceId, Map.of("visitorId", visitor.id().toString()));
    return visitor;
  }

  public void leave(UUID spaceId, UUID visitorId) {
    var visitor = requireVisitor(spaceId, visitorId);
    visitors.remove(visitor);
    release(spaceId);
    changed("visitor.removed", spaceId, Map.of("visitorId", visitorId.toString()));
  }

  private void release(UUID spaceId) {
    Changes.apply(spaces, "space", spaceId, null, each -> each.release(clock.instant()));
  }

  public Space closeSpace(UUID id) {
    var next = Changes.apply(spaces, "space", id, null, each -> each.close(clock.instant()));
    changed("space.closed", id, Map.of());
    return next;
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
    cache.evict(listSpaces, ALL);
    cache.evict(getSpace, id.toString());
    cache.evict(listVisitors, id.toString());
  }

  private Space require(UUID id) {
    return spaces.find(id).orElseThrow(() -> new NotFoundException("space", id));
  }

  private Visitor requireVisitor(UUID spaceId, UUID visitorId) {
    return visitors
        .find(visitorId)
        .filter(each -> each.parentId().equals(spaceId))
        .orElseThrow(() -> new NotFoundException("visitor", visitorId));
  }
}
