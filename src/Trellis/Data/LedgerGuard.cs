using Microsoft.EntityFrameworkCore.Migrations;

namespace Trellis.Data;

/// <summary>
/// Lets the database itself refuse to change or delete a line of the ledger, whoever asks. A migration that makes the
/// table calls it by hand: no model knows triggers.
/// </summary>
public static class LedgerGuard
{
    private const string Refusal = "The ledger is only ever added to.";

    public static void Add(MigrationBuilder migration)
    {
        if (migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            migration.Sql(
                "CREATE FUNCTION ledger_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS "
                    + $"$$ BEGIN RAISE EXCEPTION '{Refusal}'; END $$"
            );
            migration.Sql(
                "CREATE TRIGGER ledger_is_only_added_to BEFORE UPDATE OR DELETE ON \"LedgerEntry\" "
                    + "FOR EACH ROW EXECUTE FUNCTION ledger_is_only_added_to()"
            );
            return;
        }
        foreach (var (name, act) in new[] { ("LedgerIsNotChanged", "UPDATE"), ("LedgerIsNotCut", "DELETE") })
            migration.Sql(
                $"CREATE TRIGGER \"{name}\" BEFORE {act} ON \"LedgerEntry\" "
                    + $"BEGIN SELECT RAISE(ABORT, '{Refusal}'); END"
            );
    }

    public static void Remove(MigrationBuilder migration)
    {
        if (migration.ActiveProvider != "Npgsql.EntityFrameworkCore.PostgreSQL")
            return; // on SQLite the triggers go with their table
        migration.Sql("DROP TRIGGER ledger_is_only_added_to ON \"LedgerEntry\"");
        migration.Sql("DROP FUNCTION ledger_is_only_added_to()");
    }
}
