namespace Trellis.Data;

/// <summary>The mark of the installation as a table.</summary>
public static class DataMapping
{
    public static void MapInstallation(ModelBuilder model) => model.Entity<Installation>();
}
