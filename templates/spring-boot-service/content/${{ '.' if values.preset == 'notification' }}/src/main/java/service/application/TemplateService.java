package service.application;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import service.cache.ApiCache;
import service.cache.CacheProperties;
import service.cache.CachedApi;
import service.domain.Delivery;
import service.domain.DomainEvent;
import service.domain.DomainEvents;
import service.domain.NotFoundException;
import service.domain.Store;
import service.domain.Template;

/** What callers can do with templates, whoever they are. Each answer to a GET has a cache of its own. */
@Service
public class TemplateService implements EventReaction {

  private static final int PAGE = 500;
  private static final String ALL = "all";

  private final Store<Template> templates;
  private final Store<Delivery> deliveries;
  private final DomainEvents events;
  private final ApiCache cache;
  private final Clock clock;
  private final CachedApi listTemplates;
  private final CachedApi getTemplate;
  private final CachedApi listDeliveries;

  public TemplateService(
      Store<Template> templates,
      Store<Delivery> deliveries,
      DomainEvents events,
      ApiCache cache,
      CacheProperties lifetimes,
      Clock clock) {
    this.templates = templates;
    this.deliveries = deliveries;
    this.events = events;
    this.cache = cache;
    this.clock = clock;
    this.listTemplates = new CachedApi("listTemplates", 1, lifetimes.listTimeToLive());
    this.getTemplate = new CachedApi("getTemplate", 1, lifetimes.itemTimeToLive());
    this.listDeliveries = new CachedApi("listDeliveries", 1, lifetimes.listTimeToLive());
  }

  public Page<Template> list(UUID after, int limit) {
    return cache.get(
        listTemplates,
        ALL,
        after + "/" + limit,
        cache.pageOf(Page.class, Template.class),
        () -> Page.of(templates.page(null, after, limit + 1), limit));
  }

  public Template get(UUID id) {
    return cache.get(
        getTemplate, id.toString(), "", cache.typeOf(Template.class), () -> require(id));
  }

  public Template create(String name, Template.Channel channel, String text) {
    var created = Template.create(name, channel, text, clock.instant());
    templates.insert(created);
    changed("template.created", created.id(), Map.of());
    return created;
  }

  public Template change(UUID id, Long expectedVersion, String name, Template.Channel channel, String text) {
    var next =
        Changes.apply(
            templates,
            "template",
            id,
            expectedVersion,
            each -> each.change(name, channel, text, clock.instant()));
    changed("template.changed", id, Map.of());
    return next;
  }

  public void delete(UUID id, Long expectedVersion) {
    var template = require(id);
    Changes.requireVersion(template, expectedVersion);
    templates.remove(template);
    for (var left = deliveries.page(id, null, PAGE); !left.isEmpty(); left = deliveries.page(id, null, PAGE)) {
      left.forEach(deliveries::remove);
    }
    changed("template.deleted", id, Map.of());
  }

  public Page<Delivery> deliveries(UUID templateId, UUID after, int limit) {
    return cache.get(
        listDeliveries,
        templateId.toString(),
        after + "/" + limit,
        cache.pageOf(Page.class, Delivery.class),
        () -> {
          require(templateId);
          return Page.of(deliveries.page(templateId, after, limit + 1), limit);
        });
  }

  public Delivery request(UUID templateId, String recipient, Map<String, String> values) {
    var delivery = Delivery.request(require(templateId), recipient, values, clock.instant());
    deliveries.insert(delivery);
    changed("delivery.added", templateId, Map.of("deliveryId", delivery.id().toString()));
    return delivery;
  }

  public void cancel(UUID templateId, UUID deliveryId) {
    var delivery = requireDelivery(templateId, deliveryId);
    deliveries.remove(delivery);
    changed("delivery.removed", templateId, Map.of("deliveryId", deliveryId.toString()));
  }

  public Template retireTemplate(UUID id) {
    var next = Changes.apply(templates, "template", id, null, each -> each.retire(clock.instant()));
    changed("template.retired", id, Map.of());
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
    cache.evict(listTemplates, ALL);
    cache.evict(getTemplate, id.toString());
    cache.evict(listDeliveries, id.toString());
  }

  private Template require(UUID id) {
    return templates.find(id).orElseThrow(() -> new NotFoundException("template", id));
  }

  private Delivery requireDelivery(UUID templateId, UUID deliveryId) {
    return deliveries
        .find(deliveryId)
        .filter(each -> each.parentId().equals(templateId))
        .orElseThrow(() -> new NotFoundException("delivery", deliveryId));
  }
}
