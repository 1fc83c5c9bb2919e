using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;

namespace Trellis.Data;

/// <summary>The mark of the installation, and the keys that protect cookies and links, as tables.</summary>
public static class DataMapping
{
    public static void MapInstallation(ModelBuilder model)
    {
        model.Entity<Installation>();
        model.Entity<DataProtectionKey>().ToTable(nameof(DataProtectionKey));
    }
}
