package service.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import service.cache.ApiCache;
import service.cache.CacheProperties;
import service.cache.CachedApi;
import service.domain.Campaign;
import service.domain.DomainEvent;
import service.domain.DomainEvents;
import service.domain.Entry;
import service.domain.NotFoundException;
import service.domain.RuleViolationException;
import service.domain.Store;

/** What callers can do with campaigns, whoever they are. Each answer to a GET has a cache of its own. */
@Service
public class CampaignService implements EventReaction {

  private static final int PAGE = 500;
  private static final String ALL = "all";

  private final Store<Campaign> campaigns;
  private final Store<Entry> entries;
  private final DomainEvents events;
  private final ApiCache cache;
  private final Clock clock;
  private final CachedApi listCampaigns;
  private final CachedApi getCampaign;
  private final CachedApi listEntries;

  public CampaignService(
      Store<Campaign> campaigns,
      Store<Entry> entries,
      DomainEvents events,
      ApiCache cache,
      CacheProperties lifetimes,
      Clock clock) {
    this.campaigns = campaigns;
    this.entries = entries;
    this.events = events;
    this.cache = cache;
    this.clock = clock;
    this.listCampaigns = new CachedApi("listCampaigns", 1, lifetimes.listTimeToLive());
    this.getCampaign = new CachedApi("getCampaign", 1, lifetimes.itemTimeToLive());
    this.listEntries = new CachedApi("listEntries", 1, lifetimes.listTimeToLive());
  }

  public Page<Campaign> list(UUID after, int limit) {
    return cache.get(
        listCampaigns,
        ALL,
        after + "/" + limit,
        cache.pageOf(Page.class, Campaign.class),
        () -> Page.of(campaigns.page(null, after, limit + 1), limit));
  }

  public Campaign get(UUID id) {
    return cache.get(
        getCampaign, id.toString(), "", cache.typeOf(Campaign.class), () -> require(id));
  }

  public Campaign create(String name, Instant opensAt, Instant closesAt, Integer winners) {
    var created = Campaign.create(name, opensAt, closesAt, winners, clock.instant());
    campaigns.insert(created);
    changed("campaign.created", created.id(), Map.of());
    return created;
  }

  public Campaign change(UUID id, Long expectedVersion, String name, Instant opensAt, Instant closesAt, Integer winners) {
    var next =
        Changes.apply(
            campaigns,
            "campaign",
            id,
            expectedVersion,
            each -> each.change(name, opensAt, closesAt, winners, clock.instant()));
    changed("campaign.changed", id, Map.of());
    return next;
  }

  public void delete(UUID id, Long expectedVersion) {
    var campaign = require(id);
    Changes.requireVersion(campaign, expectedVersion);
    campaigns.remove(campaign);
    for (var left = entries.page(id, null, PAGE); !left.isEmpty(); left = entries.page(id, null, PAGE)) {
      left.forEach(entries::remove);
    }
    changed("campaign.deleted", id, Map.of());
  }

  public Page<Entry> entries(UUID campaignId, UUID after, int limit) {
    return cache.get(
        listEntries,
        campaignId.toString(),
        after + "/" + limit,
        cache.pageOf(Page.class, Entry.class),
        () -> {
          require(campaignId);
          return Page.of(entries.page(campaignId, after, limit + 1), limit);
        });
  }

  public Entry enter(UUID campaignId, String participant) {
    var entry = Entry.enter(require(campaignId), participant, clock.instant());
    entries.insert(entry);
    changed("entry.added", campaignId, Map.of("entryId", entry.id().toString()));
    return entry;
  }

  public void withdraw(UUID campaignId, UUID entryId) {
    var entry = requireEntry(campaignId, entryId);
    var campaign = require(campaignId);
    RuleViolationException.require(
        campaign.status() == Campaign.Status.PLANNED, "Campaign " + campaignId + " is drawn");
    entries.remove(entry);
    changed("entry.removed", campaignId, Map.of("entryId", entryId.toString()));
  }

  public Campaign drawCampaign(UUID id, String seed) {
    var entryIds = allEntryIds(id);
    var next = Changes.apply(campaigns, "campaign", id, null, each -> each.draw(entryIds, seed, clock.instant()));
    changed("campaign.drawn", id, Map.of());
    return next;
  }

  private List<UUID> allEntryIds(UUID campaignId) {
    var ids = new ArrayList<UUID>();
    UUID after = null;
    do {
      var page = Page.of(entries.page(campaignId, after, PAGE + 1), PAGE);
      page.items().forEach(each -> ids.add(each.id()));
      after = page.next();
    } while (after != null);
    return ids;
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
    cache.evict(listCampaigns, ALL);
    cache.evict(getCampaign, id.toString());
    cache.evict(listEntries, id.toString());
  }

  private Campaign require(UUID id) {
    return campaigns.find(id).orElseThrow(() -> new NotFoundException("campaign", id));
  }

  private Entry requireEntry(UUID campaignId, UUID entryId) {
    return entries
        .find(entryId)
        .filter(each -> each.parentId().equals(campaignId))
        .orElseThrow(() -> new NotFoundException("entry", entryId));
  }
}
