using Trellis.Reviews.Settings;

namespace Trellis.Reviews.Cycles;

/// <summary>The addresses of company cycles and of the settings of annual 360s for programs.</summary>
public static class CycleEndpoints
{
    public static void MapCycles(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/settings/reviews",
                async (ReviewSettingsView view, CancellationToken ct) => (await view.Load(ct)).OrMissing("This page")
            )
            .Opens(Persona.PeopleOps);
        api.MapPut(
                "/settings/reviews",
                async (ChangeReviewSettings.Request body, ChangeReviewSettings change, CancellationToken ct) =>
                    (await change.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        api.MapGet(
                "/cycles",
                async (CycleList list, CancellationToken ct) => (await list.Load(ct)).OrMissing("This page")
            )
            .Opens(Persona.PeopleOps);
        api.MapPost(
                "/cycles",
                async (CycleRequest body, SaveCycle save, CancellationToken ct) =>
                    (await save.Handle(null, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        api.MapGet(
                "/cycles/{id}",
                async (Id<Cycle> id, CycleFile file, CancellationToken ct) =>
                    (await file.Load(id, ct)).OrMissing("This cycle")
            )
            .Opens(Persona.PeopleOps);
        api.MapPut(
                "/cycles/{id}",
                async (Id<Cycle> id, CycleRequest body, SaveCycle save, CancellationToken ct) =>
                    (await save.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        api.MapDelete(
                "/cycles/{id}",
                async (Id<Cycle> id, DeleteCycle delete, CancellationToken ct) => (await delete.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        api.MapGet(
                "/cycles/{id}/preview",
                async (Id<Cycle> id, string? show, int? page, CyclePreview preview, CancellationToken ct) =>
                    (await preview.Load(id, show, page ?? 1, ct)).OrMissing("This cycle")
            )
            .Opens(Persona.PeopleOps);
        api.MapGet(
                "/reviews/{id}/cycle",
                async (Id<Review> id, CycleOfReview cycle, CancellationToken ct) =>
                    (await cycle.Load(id, ct)).OrMissing("The cycle of this review")
            )
            .Opens(Persona.Own | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapUnderWay();
    }

    private static void MapUnderWay(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/cycles/{id}/progress",
                async (
                    Id<Cycle> id,
                    string? team,
                    string? stage,
                    bool? late,
                    int? page,
                    CycleBoard board,
                    CancellationToken ct
                ) => (await board.Show(id, new(team, stage, late ?? false), page ?? 1, ct)).OrMissing("This cycle")
            )
            .Opens(Persona.PeopleOps);
        api.MapPost(
                "/cycles/{id}/opening",
                async (Id<Cycle> id, OpenCycle open, CancellationToken ct) => (await open.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        api.MapPost(
                "/cycles/{id}/copy",
                async (Id<Cycle> id, CopyCycle copy, CancellationToken ct) => (await copy.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        api.MapPost(
                "/cycles/{id}/reminders",
                async (Id<Cycle> id, RemindCycle.Request body, RemindCycle remind, CancellationToken ct) =>
                    (await remind.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        api.MapGet(
                "/cycles/{id}/extension",
                async (Id<Cycle> id, string? stage, DateOnly? until, ExtensionEffect effect, CancellationToken ct) =>
                    (
                        await effect.Load(
                            id,
                            Enum.TryParse<ReviewStage>(stage, ignoreCase: true, out var named)
                                ? named
                                : ReviewStage.Writing,
                            until ?? default,
                            ct
                        )
                    ).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        api.MapPost(
                "/cycles/{id}/extension",
                async (Id<Cycle> id, ExtendCycle.Request body, ExtendCycle extend, CancellationToken ct) =>
                    (await extend.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
        api.MapPost(
                "/cycles/{id}/cancellation",
                async (Id<Cycle> id, CancelCycle.Request body, CancelCycle cancel, CancellationToken ct) =>
                    (await cancel.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps);
    }
}
