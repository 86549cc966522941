// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('stacks', table => {
    table.comment(
      'One row per entity and environment: what was asked and what became of it',
    );
    table
      .string('key', 255)
      .primary()
      .comment('environment/kind:namespace/name');
    table.string('entity_ref', 200).notNullable().index();
    table.string('environment', 32).notNullable().index();
    table.text('stack_id').notNullable();
    table.string('template', 200).notNullable();
    table.text('parameters').notNullable().comment('JSON');
    table.string('input_hash', 64).notNullable();
    table.string('owner', 200).notNullable().index();
    table.string('state', 16).notNullable().index();
    table.text('error').comment('JSON, of the last run that failed');
    table.text('resources').notNullable().comment('JSON');
    table.text('placement').comment('JSON, the shared resources chosen');
    table.text('kept').comment('JSON, what an undo left behind');
    table.string('updated_at', 32).notNullable();
  });
  await knex.schema.createTable('authorisations', table => {
    table.comment('Who was allowed to let a task create which stack');
    table.string('task_id', 100).notNullable();
    table.string('key', 255).notNullable();
    table.string('input_hash', 64).notNullable();
    table.string('user_ref', 200).notNullable();
    table.string('created_at', 32).notNullable();
    table.primary(['task_id', 'key']);
  });
  await knex.schema.createTable('leases', table => {
    table.comment('Who works on a stack right now');
    table.string('name', 255).primary();
    table.string('holder', 64).notNullable();
    table.bigInteger('expires_at').notNullable().comment('Unix milliseconds');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('leases');
  await knex.schema.dropTable('authorisations');
  await knex.schema.dropTable('stacks');
};
