// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('services', table => {
    table.comment('Latest health of each service in each environment');
    table.string('entity_ref', 255).notNullable();
    table.string('environment', 64).notNullable();
    table.string('owner', 255).notNullable();
    table.string('state', 16).notNullable();
    table
      .text('health')
      .notNullable()
      .comment('JSON: state, since and facets as last derived');
    table
      .boolean('has_been_healthy')
      .notNullable()
      .comment('Whether people hear of its changes');
    table.primary(['entity_ref', 'environment']);
  });

  await knex.schema.createTable('facets', table => {
    table.comment('Latest observation of each facet of a service');
    table.string('entity_ref', 255).notNullable();
    table.string('environment', 64).notNullable();
    table.string('facet_id', 64).notNullable();
    table
      .text('observation')
      .notNullable()
      .comment('JSON: readings and failures');
    table.primary(['entity_ref', 'environment', 'facet_id']);
    table
      .foreign(['entity_ref', 'environment'])
      .references(['entity_ref', 'environment'])
      .inTable('services')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('changes', table => {
    table.comment('Changes of state, kept for seven days');
    table.increments('id');
    table.string('entity_ref', 255).notNullable();
    table.string('environment', 64).notNullable();
    table.string('from_state', 16).notNullable();
    table.string('to_state', 16).notNullable();
    table
      .text('reasons')
      .notNullable()
      .comment('JSON: reasons of the new state');
    table
      .string('changed_at', 32)
      .notNullable()
      .index()
      .comment('ISO 8601, UTC: sorts as text');
    table.index(['entity_ref', 'environment', 'changed_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('changes');
  await knex.schema.dropTable('facets');
  await knex.schema.dropTable('services');
};
