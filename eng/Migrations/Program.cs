using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Trellis.Data;

return 0;

/// <summary>Lets dotnet-ef make the SQLite context without running the product.</summary>
public sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=:memory:").Options, Trellis.App.Model, new(TimeSpan.Zero));
}

/// <summary>Lets dotnet-ef make the PostgreSQL context without a server.</summary>
public sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresAppDb>
{
    public PostgresAppDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql("Host=localhost").Options, Trellis.App.Model, new(TimeSpan.Zero));
}
