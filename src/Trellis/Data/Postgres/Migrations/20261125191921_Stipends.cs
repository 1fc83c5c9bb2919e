using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trellis.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Stipends : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "GroupEvent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Link = table.Column<string>(type: "text", nullable: false),
                    AddedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupEvent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MonthlyCap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    SetBy = table.Column<string>(type: "text", nullable: false),
                    SetAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LiftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Amount_Minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyCap", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StipendBudget",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Amount_Minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StipendBudget", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StipendFact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    StruckAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StipendFact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StipendFact_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StipendPolicy",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Group = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Terms = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedBy = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StipendPolicy", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EventInterest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventInterest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventInterest_GroupEvent_EventId",
                        column: x => x.EventId,
                        principalTable: "GroupEvent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventInterest_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StipendRequest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Once = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    What = table.Column<string>(type: "text", nullable: false),
                    Provider = table.Column<string>(type: "text", nullable: false),
                    ComparedProvider = table.Column<string>(type: "text", nullable: false),
                    Category = table.Column<string>(type: "text", nullable: false),
                    SupportsId = table.Column<Guid>(type: "uuid", nullable: true),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SpendOn = table.Column<DateOnly>(type: "date", nullable: false),
                    BuyFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    CapMonth = table.Column<DateOnly>(type: "date", nullable: true),
                    CountsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EventId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    Agreement = table.Column<string>(type: "text", nullable: false),
                    IsSmall = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ManagerAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Condition = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Amount_Minor = table.Column<long>(type: "bigint", nullable: false),
                    Foreign_Currency = table.Column<string>(type: "text", nullable: true),
                    Foreign_Minor = table.Column<long>(type: "bigint", nullable: true),
                    Foreign_RateMillionths = table.Column<long>(type: "bigint", nullable: true),
                    Foreign_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StipendRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StipendRequest_GroupEvent_EventId",
                        column: x => x.EventId,
                        principalTable: "GroupEvent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StipendRequest_Items_SupportsId",
                        column: x => x.SupportsId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StipendRequest_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Claim",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    BoughtOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LateReason = table.Column<string>(type: "text", nullable: false),
                    LostReason = table.Column<string>(type: "text", nullable: false),
                    EarlyReason = table.Column<string>(type: "text", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reference = table.Column<string>(type: "text", nullable: false),
                    Amount_Minor = table.Column<long>(type: "bigint", nullable: false),
                    Foreign_Currency = table.Column<string>(type: "text", nullable: true),
                    Foreign_Minor = table.Column<long>(type: "bigint", nullable: true),
                    Foreign_RateMillionths = table.Column<long>(type: "bigint", nullable: true),
                    Foreign_RateOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Claim_StipendRequest_RequestId",
                        column: x => x.RequestId,
                        principalTable: "StipendRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    CountsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    From = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    To = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CapMonth = table.Column<DateOnly>(type: "date", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Amount_Minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerEntry_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntry_StipendRequest_RequestId",
                        column: x => x.RequestId,
                        principalTable: "StipendRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Receipt",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    IsQuote = table.Column<bool>(type: "boolean", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Receipt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Receipt_StipendRequest_RequestId",
                        column: x => x.RequestId,
                        principalTable: "StipendRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportBack",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Link = table.Column<string>(type: "text", nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportBack", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportBack_StipendRequest_RequestId",
                        column: x => x.RequestId,
                        principalTable: "StipendRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RequestEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestEntry_StipendRequest_RequestId",
                        column: x => x.RequestId,
                        principalTable: "StipendRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Claim_PaidOn",
                table: "Claim",
                column: "PaidOn");

            migrationBuilder.CreateIndex(
                name: "IX_Claim_RequestId",
                table: "Claim",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventInterest_EventId_PersonId",
                table: "EventInterest",
                columns: new[] { "EventId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventInterest_PersonId",
                table: "EventInterest",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupEvent_From",
                table: "GroupEvent",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_CapMonth",
                table: "LedgerEntry",
                column: "CapMonth");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_On",
                table: "LedgerEntry",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_PersonId_CountsOn",
                table: "LedgerEntry",
                columns: new[] { "PersonId", "CountsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_RequestId",
                table: "LedgerEntry",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyCap_Month",
                table: "MonthlyCap",
                column: "Month",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Receipt_Hash",
                table: "Receipt",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_Receipt_RequestId",
                table: "Receipt",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportBack_RequestId",
                table: "ReportBack",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RequestEntry_RequestId_At",
                table: "RequestEntry",
                columns: new[] { "RequestId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_StipendBudget_Year",
                table: "StipendBudget",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StipendFact_PersonId",
                table: "StipendFact",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_StipendPolicy_Number",
                table: "StipendPolicy",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StipendRequest_EventId_State",
                table: "StipendRequest",
                columns: new[] { "EventId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_StipendRequest_PersonId_AskedAt",
                table: "StipendRequest",
                columns: new[] { "PersonId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_StipendRequest_PersonId_Once",
                table: "StipendRequest",
                columns: new[] { "PersonId", "Once" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StipendRequest_PersonId_State",
                table: "StipendRequest",
                columns: new[] { "PersonId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_StipendRequest_State_AskedAt",
                table: "StipendRequest",
                columns: new[] { "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_StipendRequest_SupportsId",
                table: "StipendRequest",
                column: "SupportsId");

            // The ledger is only ever added to, whoever writes to the database.
            migrationBuilder.Sql("CREATE FUNCTION ledger_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The ledger is only ever added to.'; END $$");
            migrationBuilder.Sql("CREATE TRIGGER ledger_is_only_added_to BEFORE UPDATE OR DELETE ON \"LedgerEntry\" FOR EACH ROW EXECUTE FUNCTION ledger_is_only_added_to()");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER ledger_is_only_added_to ON \"LedgerEntry\"");
            migrationBuilder.Sql("DROP FUNCTION ledger_is_only_added_to()");

            migrationBuilder.DropTable(
                name: "Claim");

            migrationBuilder.DropTable(
                name: "EventInterest");

            migrationBuilder.DropTable(
                name: "LedgerEntry");

            migrationBuilder.DropTable(
                name: "MonthlyCap");

            migrationBuilder.DropTable(
                name: "Receipt");

            migrationBuilder.DropTable(
                name: "ReportBack");

            migrationBuilder.DropTable(
                name: "RequestEntry");

            migrationBuilder.DropTable(
                name: "StipendBudget");

            migrationBuilder.DropTable(
                name: "StipendFact");

            migrationBuilder.DropTable(
                name: "StipendPolicy");

            migrationBuilder.DropTable(
                name: "StipendRequest");

            migrationBuilder.DropTable(
                name: "GroupEvent");
        }
    }
}
