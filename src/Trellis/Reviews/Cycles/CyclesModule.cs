using Trellis.Inbox;
using Trellis.Jobs;
using Trellis.Messages;
using Trellis.Reviews.Levelling;
using Trellis.Reviews.Settings;
using Trellis.Ui;

namespace Trellis.Reviews.Cycles;

/// <summary>What company cycles and the settings of annual 360s register.</summary>
public static class CyclesModule
{
    public static IServiceCollection AddCycles(this IServiceCollection services) =>
        services
            .AddActivities(typeof(CycleActivity))
            .AddMessages(typeof(CycleMessages))
            .AddScoped<ReviewSettingsView>()
            .AddScoped<ChangeReviewSettings>()
            .AddScoped<CycleWork>()
            .AddScoped<CyclePopulation>()
            .AddScoped<CycleFile>()
            .AddScoped<CycleList>()
            .AddScoped<CyclePreview>()
            .AddScoped<CycleBoard>()
            .AddScoped<CycleExport>()
            .AddScoped<CycleOfReview>()
            .AddScoped<ExtensionEffect>()
            .AddScoped<CycleDraft>()
            .AddScoped<SaveCycle>()
            .AddScoped<DeleteCycle>()
            .AddScoped<CopyCycle>()
            .AddScoped<OpenCycle>()
            .AddScoped<OpenCycles>()
            .AddScoped<EndCycleReviews>()
            .AddScoped<CountCycles>()
            .AddScoped<ExtendCycle>()
            .AddScoped<CancelCycle>()
            .AddScoped<RemindCycle>()
            .AddScoped<FinalsToCompare>()
            .AddScoped<SessionNumbers>()
            .AddScoped<LevellingNames>()
            .AddScoped<LevellingView>()
            .AddScoped<BeginLevelling>()
            .AddScoped<ChangeLevel>()
            .AddScoped<EndLevelling>()
            .AddScoped<ITaskSource, LevellingTasks>()
            .AddScoped<DeleteCycleDrafts>()
            .AddJob<OpenCycles>(
                CycleWork.Opening,
                "Open and end the reviews of company cycles",
                TimeSpan.FromMinutes(15),
                (open, ct) => open.Handle(ct),
                n => $"{Say.Count(n, "review", "reviews")} opened or ended."
            )
            .AddJob<CountCycles>(
                CycleWork.Counting,
                "Count the progress of company cycles",
                TimeSpan.FromMinutes(15),
                (count, ct) => count.Handle(ct),
                n => $"{Say.Count(n, "cycle", "cycles")} counted."
            )
            .AddJob<DeleteCycleDrafts>(
                CycleWork.Drafts,
                "Delete drafts of cancelled company cycles",
                TimeSpan.FromHours(24),
                (delete, ct) => delete.Handle(ct),
                n => $"{Say.Count(n, "draft", "drafts")} deleted."
            );
}
