namespace Trellis.Record;

/// <summary>The record of activity as a table.</summary>
public static class RecordMapping
{
    public static void MapRecord(ModelBuilder model) =>
        model.Entity<Activity>(e =>
        {
            e.HasIndex(a => a.At);
            e.HasIndex(a => new { a.AboutId, a.At });
        });
}
