namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>Keeps a mapping under a name. The same name again replaces what was kept under it.</summary>
public sealed class SaveMapping(AppDb db, Viewer me)
{
    public async Task<Result<SavedMapping>> Handle(string? name, TableMapping mapping, CancellationToken ct)
    {
        if (!Can.EditFramework(me))
            return new Problem.Forbidden();
        var tidy = Names.Tidy(name);
        if (tidy.Length is 0 or > SavedMapping.NameLimit)
            return new Problem.Refused(
                "mapping.name",
                $"A mapping is kept under a name of 1 to {SavedMapping.NameLimit} characters."
            );
        if (mapping.Check().ToList() is { Count: > 0 } faults)
            return new Problem.Unreadable([.. faults.Select(f => new Finding("The mapping", 0, 0, f.Message))]);

        var key = Names.Key(tidy);
        var saved = await db.For(me).SavedMappings.SingleOrDefaultAsync(m => m.NameKey == key, ct);
        if (saved is null)
            db.Add(
                saved = new()
                {
                    Name = tidy,
                    NameKey = key,
                    Text = "",
                    SavedAt = me.Now,
                    SavedBy = me.Name,
                }
            );
        (saved.Name, saved.Text, saved.SavedAt, saved.SavedBy) = (tidy, MappingFile.Write(mapping), me.Now, me.Name);
        db.Record(me, FrameworkActivity.MappingSaved, tidy);
        return await db.Save(ct) is { } problem ? problem : saved;
    }
}

/// <summary>Forgets a mapping. What was brought in by it stays.</summary>
public sealed class DropMapping(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<SavedMapping> id, CancellationToken ct)
    {
        if (!Can.EditFramework(me))
            return new Problem.Forbidden();
        if (await db.For(me).SavedMappings.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } saved)
            return new Problem.Missing("This mapping");
        db.Remove(saved);
        db.Record(me, FrameworkActivity.MappingDropped, saved.Name);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
