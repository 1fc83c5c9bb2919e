#pragma warning disable RS0030 // Runs before anybody is asked for: it looks whether this is the right database.
namespace Trellis.Data;

/// <summary>
/// Makes sure that the database and the data directory belong together and can be used, before anything is changed in
/// either, and then brings the database up to date. What is wrong is said in a sentence with what to do.
/// </summary>
public sealed class OpenInstallation(AppDb db, AppOptions options, TimeProvider clock)
{
    private readonly DataDirectory _directory = options.Directory;

    /// <param name="Serves">A server keeps receipts in the directory; a command on PostgreSQL does not, and may use any
    /// directory.</param>
    /// <param name="Adopt">The directory and the database belong together from now on, whatever they said
    /// before.</param>
    public sealed record Request(bool Serves, bool Adopt = false);

    public async Task<Result<Done>> Handle(Request request, CancellationToken ct)
    {
        if (options.Postgres is { } connection && PostgresAppDb.WhatIsWrongWith(connection) is { } wrong)
            return wrong;
        if (Directory.Exists(Path.Combine(_directory.Path, DataDirectory.MovingName)))
            return new Problem.Refused(
                "restore.unfinished",
                $"A restore into {_directory.Path} did not end. Nothing was changed. "
                    + $"Run it again: ./trellis restore FILE --data {_directory.Path} --force"
            );
        try
        {
            var read = InstallationFile.Read(_directory);
            if (read.Problem is { } unreadable)
                return unreadable;
            if (Elsewhere(read.Value) is { } elsewhere)
                return elsewhere;

            var look = await DatabaseState.Look(db, options, ct);
            if (look.Problem is { } problem)
                return problem;
            var found = look.Value!;
            if (Refuses(read.Value, found, request) is { } refusal)
                return refusal;

            var isGuest = options.Postgres is not null && !request.Serves && read.Value is null && found.Id is not null;
            var opened = isGuest ? await Migrated(ct) : await BringTogether(read.Value, found, request.Adopt, ct);
            if (opened.Problem is null && !isGuest)
                await db.TakeInKeys(_directory, ct);
            return opened;
        }
        catch (Exception e) when (Faults.Of(e) is not null)
        {
            return AtTheStart(e);
        }
    }

    private static string Kind(string? postgres) =>
        postgres is null ? InstallationFile.Sqlite : InstallationFile.Postgres;

    private string Named => DatabaseState.Named(options);

    private Problem.Refused? Elsewhere(InstallationFile? file) =>
        file is null || file.IsBeginning || file.Database == Kind(options.Postgres)
            ? null
            : new Problem.Refused(
                "data.elsewhere",
                options.Postgres is null
                    ? $"The data of {_directory.Files} is in a PostgreSQL database. "
                        + "Name it with --postgres or TRELLIS_POSTGRES."
                    : $"The data of {_directory.Files} is in its own {DataDirectory.DatabaseName}, and --postgres "
                        + $"names another database. "
                        + "Leave --postgres out, or name another directory with --data."
            );

    /// <summary>
    /// The directory and the database belong together; otherwise a start would make an empty organisation, or lose the
    /// receipts of the other.
    /// </summary>
    private Problem.Refused? Refuses(InstallationFile? file, DatabaseState found, Request request)
    {
        var here = _directory.Files;
        if (!found.HasTables)
            return file is { IsBeginning: false } || (file is null && _directory.HasReceipts) ? NoDatabase() : null;

        if (_directory.IsShared && file is not null && file.Id != found.Id)
            return new Problem.Refused(
                "data.mismatch",
                $"{here} holds the receipts of another installation, and its servers may be running. Nothing was changed. "
                    + "Name the right folder with --files, or the right database with --postgres."
            );
        if (request.Adopt || (file is not null && (file.Id == found.Id || (file.IsBeginning && found.Id is null))))
            return null;
        if (file is null && (found.Id is null || (options.Postgres is not null && !request.Serves)))
            return null;
        var why =
            file is null ? $"{Named} belongs to an installation, and {here} is not its directory."
            : found.Id is null ? $"{Named} is older than {here}, or of another installation."
            : $"{Named} and the directory {here} belong to two different installations.";
        return new Problem.Refused(
            "data.mismatch",
            $"{why} Nothing was changed. "
                + $"Name the right ones with {(_directory.IsShared ? "--files" : "--data")} and --postgres, "
                + "restore a backup (./trellis restore FILE), "
                + "or, if they are to be one from now on, start once with --adopt: "
                + "receipts that this database does not know are then moved to trash/ and kept for 90 days."
        );
    }

    private Problem.Refused NoDatabase()
    {
        var holds = _directory.HasReceipts ? " and holds its receipts" : "";
        var where = options.Postgres is null ? _directory.Database : "on PostgreSQL";
        return new Problem.Refused(
            "data.no-database",
            $"{_directory.Files} belongs to an installation{holds}, but its database is missing or empty ({where}). "
                + "Nothing was changed. Put the database back, or restore a backup "
                + $"(./trellis restore FILE --data {_directory.Path} --force); for a new organisation name another "
                + $"directory with --data."
        );
    }

    private async Task<Result<Done>> BringTogether(
        InstallationFile? file,
        DatabaseState found,
        bool adopt,
        CancellationToken ct
    )
    {
        var id = adopt || file is null ? found.Id ?? file?.Id ?? Id<Installation>.New() : file.Id;
        if (!found.HasTables)
            (file = new(id, Kind(options.Postgres), IsBeginning: true)).Write(_directory);
        if (options.Postgres is null && !File.Exists(_directory.Database))
            await PrivateFiles.Create(_directory.Database).DisposeAsync();
        await db.Migrate(ct);
        if (
            found.Id is null
            && await db.Set<Installation>()
                .OrderBy(i => i.Id)
                .Select(i => (Id<Installation>?)i.Id)
                .FirstOrDefaultAsync(ct)
                is { } other
        )
            id = other; // two servers at once on an empty database
        else if (found.Id != id)
        {
            db.RemoveRange(await db.Set<Installation>().ToListAsync(ct));
            db.Add(new Installation { Id = id, MadeAt = clock.UtcNow() });
            if (await db.Save(ct) is { } problem)
                return problem;
            db.ChangeTracker.Clear();
        }
        if (file is not { IsBeginning: false } || file.Id != id)
            new InstallationFile(id, Kind(options.Postgres), IsBeginning: false).Write(_directory);
        return Done.It;
    }

    private async Task<Result<Done>> Migrated(CancellationToken ct)
    {
        await db.Migrate(ct);
        return Done.It;
    }

    /// <summary>A fault while it starts, for whoever starts it: what cannot be used, and why.</summary>
    private Problem.Unavailable AtTheStart(Exception e)
    {
        var root = e;
        while (root.InnerException is { } inner)
            root = inner;
        var fault = Faults.Of(e)!;
        var what = fault.Code switch
        {
            "data.away" => $"{Named} cannot be reached",
            "data.full" => $"The disk that holds {_directory.Path} is full",
            "data.read-only" => $"{_directory.Path} cannot be written",
            "data.damaged" => $"{Named} is damaged",
            "server.busy" => $"{Named} is held by another process",
            _ => $"{Named} cannot be used",
        };
        return new Problem.Unavailable(
            fault.Code,
            $"{what}: {root.Message.TrimEnd('.')}. Nothing was changed.",
            fault.RetryAfter
        );
    }
}
