// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('services', table => {
    table
      .text('settings')
      .notNullable()
      .defaultTo('{}')
      .comment('JSON: links, limits and problems, from the catalog');
    table
      .text('mute')
      .comment('JSON: until when nobody is notified, by whom; null: not muted');
  });

  await knex.schema.createTable('dependencies', table => {
    table.comment('Which service depends on which shared resource');
    table.string('entity_ref', 255).notNullable();
    table.string('environment', 64).notNullable();
    table.string('resource_id', 512).notNullable().comment('In lower case');
    table.primary(['entity_ref', 'environment', 'resource_id']);
    table.index(['resource_id']);
    table
      .foreign(['entity_ref', 'environment'])
      .references(['entity_ref', 'environment'])
      .inTable('services')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('platform_resources', table => {
    table.comment('Latest health of each shared resource');
    table.string('resource_id', 512).primary().comment('In lower case');
    table.string('environment', 64).notNullable();
    table
      .text('observed')
      .notNullable()
      .comment('JSON: the resource, its observation and its capacity');
    table
      .text('health')
      .notNullable()
      .comment('JSON: state, since and reasons as last derived');
  });

  await knex.schema.createTable('activity', table => {
    table.comment('What was done to services, kept for seven days');
    table.string('id', 512).primary().comment('The same for the same act');
    table.string('environment', 64).notNullable();
    table
      .string('scope', 512)
      .notNullable()
      .comment('ARM id in lower case, or entity reference');
    table
      .string('at', 32)
      .notNullable()
      .index()
      .comment('ISO 8601, UTC: sorts as text');
    table.text('activity').notNullable().comment('JSON');
    table.index(['environment', 'scope', 'at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('activity');
  await knex.schema.dropTable('platform_resources');
  await knex.schema.dropTable('dependencies');
  await knex.schema.alterTable('services', table => {
    table.dropColumns('settings', 'mute');
  });
};
